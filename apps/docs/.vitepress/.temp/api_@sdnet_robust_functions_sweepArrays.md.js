import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: sweepArrays()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/sweepArrays.md","filePath":"api/@sdnet/robust/functions/sweepArrays.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/sweepArrays.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / sweepArrays</p><h1 id="function-sweeparrays" tabindex="-1">Function: sweepArrays() <a class="header-anchor" href="#function-sweeparrays" aria-label="Permalink to &quot;Function: sweepArrays()&quot;">​</a></h1><blockquote><p><strong>sweepArrays</strong>(<code>model</code>, <code>batches</code>, <code>__namedParameters</code>): <code>Promise</code>&lt;<a href="./../interfaces/Sweep"><code>Sweep</code></a>&gt;</p></blockquote><p><a href="./sweep">sweep</a> of a model that answers in plain arrays.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p><h3 id="batches" tabindex="-1">batches <a class="header-anchor" href="#batches" aria-label="Permalink to &quot;batches&quot;">​</a></h3><p><a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/SweepOptions"><code>SweepOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/Sweep"><code>Sweep</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/sweepArrays.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const sweepArrays = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  sweepArrays as default
};
