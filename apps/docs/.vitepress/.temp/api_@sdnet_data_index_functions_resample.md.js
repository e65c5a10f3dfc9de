import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: resample()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/resample.md","filePath":"api/@sdnet/data/index/functions/resample.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/resample.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / resample</p><h1 id="function-resample" tabindex="-1">Function: resample() <a class="header-anchor" href="#function-resample" aria-label="Permalink to &quot;Function: resample()&quot;">​</a></h1><blockquote><p><strong>resample</strong>(<code>image</code>, <code>options</code>): <code>Uint8Array</code></p></blockquote><p>Resizes an RGB image bilinearly, antialiased where it shrinks: the weights, their order and their rounding are Pillow&#39;s, so the pixels are those that torchvision&#39;s <code>Resize</code> and <code>RandomResizedCrop</code> give for the same pixels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[height, width, 3]</code>.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><code>Omit</code>&lt;<a href="./../interfaces/ImageSize"><code>ImageSize</code></a>, <code>&quot;channels&quot;</code>&gt; &amp; <code>object</code></p><p><code>crop</code> is cut out first, and is stretched to the size of <code>target</code>; <code>window</code> is what is computed of it.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p><code>[window.height, window.width, 3]</code>.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Pillow, <code>src/libImaging/Resample.c</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/resample.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const resample = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  resample as default
};
