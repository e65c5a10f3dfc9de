import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: augMix()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/augMix.md","filePath":"api/@sdnet/data/index/functions/augMix.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/augMix.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / augMix</p><h1 id="function-augmix" tabindex="-1">Function: augMix() <a class="header-anchor" href="#function-augmix" aria-label="Permalink to &quot;Function: augMix()&quot;">​</a></h1><blockquote><p><strong>augMix</strong>(<code>image</code>, <code>options</code>): <code>Uint8Array</code></p></blockquote><p>Mixes an image with a mixture of three chains of one to three random operations, none of which is a corruption of CIFAR-10-C: the images only, without the consistency loss of the paper. The mixture is rounded to grey levels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[height, width, channels]</code>, 0 to 255; is left as it is.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ImageSize"><code>ImageSize</code></a> &amp; <code>object</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p>An image of its own.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks et al., &quot;AugMix: A Simple Data Processing Method to Improve Robustness and Uncertainty&quot; (2020), algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/augMix.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const augMix = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  augMix as default
};
