import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: seededHeUniform()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/seededHeUniform.md","filePath":"api/@sdnet/csc-core/index/functions/seededHeUniform.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/seededHeUniform.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / seededHeUniform</p><h1 id="function-seededheuniform" tabindex="-1">Function: seededHeUniform() <a class="header-anchor" href="#function-seededheuniform" aria-label="Permalink to &quot;Function: seededHeUniform()&quot;">​</a></h1><blockquote><p><strong>seededHeUniform</strong>(<code>__namedParameters</code>): <code>Initializer</code></p></blockquote><p>He&#39;s uniform weights, of variance <code>2 / fanIn</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><h4 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Initializer</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/seededHeUniform.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const seededHeUniform = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  seededHeUniform as default
};
