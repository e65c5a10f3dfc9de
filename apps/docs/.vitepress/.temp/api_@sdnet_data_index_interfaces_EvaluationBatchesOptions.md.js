import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EvaluationBatchesOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/EvaluationBatchesOptions.md","filePath":"api/@sdnet/data/index/interfaces/EvaluationBatchesOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/EvaluationBatchesOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / EvaluationBatchesOptions</p><h1 id="interface-evaluationbatchesoptions" tabindex="-1">Interface: EvaluationBatchesOptions <a class="header-anchor" href="#interface-evaluationbatchesoptions" aria-label="Permalink to &quot;Interface: EvaluationBatchesOptions&quot;">​</a></h1><p>A pass over a data set in its own order.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="batchsize" tabindex="-1">batchSize <a class="header-anchor" href="#batchsize" aria-label="Permalink to &quot;batchSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>batchSize</strong>: <code>number</code></p></blockquote><hr><h3 id="limit" tabindex="-1">limit? <a class="header-anchor" href="#limit" aria-label="Permalink to &quot;limit?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>limit?</strong>: <code>number</code></p></blockquote><p>Stop after so many images; all of them if left out.</p><hr><h3 id="normalization" tabindex="-1">normalization <a class="header-anchor" href="#normalization" aria-label="Permalink to &quot;normalization&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>normalization</strong>: <a href="./Normalization"><code>Normalization</code></a></p></blockquote><hr><h3 id="transform" tabindex="-1">transform? <a class="header-anchor" href="#transform" aria-label="Permalink to &quot;transform?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>transform?</strong>: <a href="./../type-aliases/ImageTransform"><code>ImageTransform</code></a></p></blockquote><p>Changes each image before it is normalised, e.g. adds noise.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/EvaluationBatchesOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EvaluationBatchesOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EvaluationBatchesOptions as default
};
