import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: createNormalizer()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/createNormalizer.md","filePath":"api/@sdnet/data/index/functions/createNormalizer.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/createNormalizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / createNormalizer</p><h1 id="function-createnormalizer" tabindex="-1">Function: createNormalizer() <a class="header-anchor" href="#function-createnormalizer" aria-label="Permalink to &quot;Function: createNormalizer()&quot;">​</a></h1><blockquote><p><strong>createNormalizer</strong>(<code>normalization</code>): <a href="./../type-aliases/Normalizer"><code>Normalizer</code></a></p></blockquote><p>Prepares <code>(pixel / 255 - mean) / std</code> per channel as a table of 256 values for each channel.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="normalization" tabindex="-1">normalization <a class="header-anchor" href="#normalization" aria-label="Permalink to &quot;normalization&quot;">​</a></h3><p><a href="./../interfaces/Normalization"><code>Normalization</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Normalizer"><code>Normalizer</code></a></p><p>A function from interleaved pixels, 0 to 255, to normalised ones.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if mean and std differ in length, or a std is not positive.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/createNormalizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createNormalizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createNormalizer as default
};
