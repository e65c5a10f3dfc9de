import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: denormalize()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/denormalize.md","filePath":"api/@sdnet/data/index/functions/denormalize.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/denormalize.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / denormalize</p><h1 id="function-denormalize" tabindex="-1">Function: denormalize() <a class="header-anchor" href="#function-denormalize" aria-label="Permalink to &quot;Function: denormalize()&quot;">​</a></h1><blockquote><p><strong>denormalize</strong>(<code>values</code>, <code>normalization</code>): <code>Uint8ClampedArray</code></p></blockquote><p>The inverse of <a href="./createNormalizer">createNormalizer</a>: pixels 0 to 255, rounded and clipped, e.g. to draw a reconstruction.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="values" tabindex="-1">values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;values&quot;">​</a></h3><p><code>Float32Array</code></p><p>Normalised, interleaved channels.</p><h3 id="normalization" tabindex="-1">normalization <a class="header-anchor" href="#normalization" aria-label="Permalink to &quot;normalization&quot;">​</a></h3><p><a href="./../interfaces/Normalization"><code>Normalization</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8ClampedArray</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/denormalize.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const denormalize = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  denormalize as default
};
