import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadStateDict()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/loadStateDict.md","filePath":"api/@sdnet/models/index/functions/loadStateDict.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/loadStateDict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / loadStateDict</p><h1 id="function-loadstatedict" tabindex="-1">Function: loadStateDict() <a class="header-anchor" href="#function-loadstatedict" aria-label="Permalink to &quot;Function: loadStateDict()&quot;">​</a></h1><blockquote><p><strong>loadStateDict</strong>(<code>model</code>, <code>entries</code>, <code>__namedParameters</code>): <code>void</code></p></blockquote><p>Copies tensors into a model. Nothing is changed unless all of them fit. Keys that start with <code>sdnet.</code> are not weights and are ignored.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="entries" tabindex="-1">entries <a class="header-anchor" href="#entries" aria-label="Permalink to &quot;entries&quot;">​</a></h3><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/LoadOptions"><code>LoadOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError listing the tensors that are missing, unknown, or of another shape; or that no network can answer with: weights that are not finite, variances below 0.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/loadStateDict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadStateDict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadStateDict as default
};
