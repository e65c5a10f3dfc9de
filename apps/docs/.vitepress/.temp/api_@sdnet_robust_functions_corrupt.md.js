import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: corrupt()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/corrupt.md","filePath":"api/@sdnet/robust/functions/corrupt.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/corrupt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / corrupt</p><h1 id="function-corrupt" tabindex="-1">Function: corrupt() <a class="header-anchor" href="#function-corrupt" aria-label="Permalink to &quot;Function: corrupt()&quot;">​</a></h1><blockquote><p><strong>corrupt</strong>(<code>image</code>, <code>options</code>): <code>Uint8Array</code></p></blockquote><p>Corrupts one image. The result is a pure function of the image and the options: what is random is drawn for the seed, the corruption, its strength and the pixels, whatever place the image has in its data set. Each image goes bad in its own way; equal ones in the same.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[height, width, channels]</code>, 0 to 255; left as it is.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../type-aliases/CorruptOptions"><code>CorruptOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p>An image of the same size. Values are clipped and their fractions cut off, as CIFAR-10-C was made.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the corruption is unknown, its strength out of range, or the image not of the given size.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks and Dietterich, &quot;Benchmarking Neural Network Robustness to Common Corruptions&quot; (2019).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/corrupt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const corrupt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  corrupt as default
};
