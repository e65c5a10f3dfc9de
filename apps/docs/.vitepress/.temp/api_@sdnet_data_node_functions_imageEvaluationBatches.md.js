import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: imageEvaluationBatches()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/imageEvaluationBatches.md","filePath":"api/@sdnet/data/node/functions/imageEvaluationBatches.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/imageEvaluationBatches.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / imageEvaluationBatches</p><h1 id="function-imageevaluationbatches" tabindex="-1">Function: imageEvaluationBatches() <a class="header-anchor" href="#function-imageevaluationbatches" aria-label="Permalink to &quot;Function: imageEvaluationBatches()&quot;">​</a></h1><blockquote><p><strong>imageEvaluationBatches</strong>(<code>source</code>, <code>options</code>): <code>AsyncIterable</code>&lt;<a href="./../../index/interfaces/DecodedBatch"><code>DecodedBatch</code></a>&gt;</p></blockquote><p>Batches in the order of the source, for evaluation, decoded ahead in worker threads.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ImageEvaluationOptions"><code>ImageEvaluationOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>AsyncIterable</code>&lt;<a href="./../../index/interfaces/DecodedBatch"><code>DecodedBatch</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of its range; DataError naming the image that is missing, or damaged and not to be skipped.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/imageEvaluationBatches.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageEvaluationBatches = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageEvaluationBatches as default
};
