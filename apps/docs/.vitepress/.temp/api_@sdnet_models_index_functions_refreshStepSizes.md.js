import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: refreshStepSizes()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/refreshStepSizes.md","filePath":"api/@sdnet/models/index/functions/refreshStepSizes.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/refreshStepSizes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / refreshStepSizes</p><h1 id="function-refreshstepsizes" tabindex="-1">Function: refreshStepSizes() <a class="header-anchor" href="#function-refreshstepsizes" aria-label="Permalink to &quot;Function: refreshStepSizes()&quot;">​</a></h1><blockquote><p><strong>refreshStepSizes</strong>(<code>model</code>, <code>__namedParameters</code>): <code>void</code></p></blockquote><p>Sets every sparse-coding layer&#39;s step size to <code>0.9 / ‖A‖²</code> by <code>rounds</code> more power iterations.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><h4 id="rounds" tabindex="-1">rounds <a class="header-anchor" href="#rounds" aria-label="Permalink to &quot;rounds&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/refreshStepSizes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const refreshStepSizes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  refreshStepSizes as default
};
