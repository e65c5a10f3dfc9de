import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: trainingBatches()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/trainingBatches.md","filePath":"api/@sdnet/data/node/functions/trainingBatches.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/trainingBatches.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / trainingBatches</p><h1 id="function-trainingbatches" tabindex="-1">Function: trainingBatches() <a class="header-anchor" href="#function-trainingbatches" aria-label="Permalink to &quot;Function: trainingBatches()&quot;">​</a></h1><blockquote><p><strong>trainingBatches</strong>(<code>dataset</code>, <code>options</code>): <code>AsyncIterable</code>&lt;<a href="./../../index/interfaces/Batch"><code>Batch</code></a>&gt;</p></blockquote><p>Batches of one epoch in seeded random order, prepared a few ahead in a worker thread: the same batches, bit for bit, as <a href="./../../index/functions/trainingBatches">batchesInThisThread</a> prepares. Leaving the loop ends the worker; an error in it ends the loop.</p><p>The worker reads the images without a copy if they lie in shared memory, as those of <code>loadCifar10</code> do. Run from TypeScript sources, where there is no compiled worker to start, batches are prepared in this thread.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../../index/interfaces/TrainingBatchesOptions"><code>TrainingBatchesOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>AsyncIterable</code>&lt;<a href="./../../index/interfaces/Batch"><code>Batch</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of its range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/trainingBatches.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const trainingBatches = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  trainingBatches as default
};
