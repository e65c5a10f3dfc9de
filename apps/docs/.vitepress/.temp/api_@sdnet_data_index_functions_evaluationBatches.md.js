import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: evaluationBatches()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/evaluationBatches.md","filePath":"api/@sdnet/data/index/functions/evaluationBatches.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/evaluationBatches.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / evaluationBatches</p><h1 id="function-evaluationbatches" tabindex="-1">Function: evaluationBatches() <a class="header-anchor" href="#function-evaluationbatches" aria-label="Permalink to &quot;Function: evaluationBatches()&quot;">​</a></h1><blockquote><p><strong>evaluationBatches</strong>(<code>dataset</code>, <code>options</code>): <code>Iterable</code>&lt;<a href="./../interfaces/Batch"><code>Batch</code></a>&gt;</p></blockquote><p>Batches in the order of the data set, for evaluation.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/EvaluationBatchesOptions"><code>EvaluationBatchesOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Iterable</code>&lt;<a href="./../interfaces/Batch"><code>Batch</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of its range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/evaluationBatches.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const evaluationBatches = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  evaluationBatches as default
};
