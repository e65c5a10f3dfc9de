import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InferenceOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/InferenceOptions.md","filePath":"api/@sdnet/models/index/interfaces/InferenceOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/InferenceOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / InferenceOptions</p><h1 id="interface-inferenceoptions" tabindex="-1">Interface: InferenceOptions <a class="header-anchor" href="#interface-inferenceoptions" aria-label="Permalink to &quot;Interface: InferenceOptions&quot;">​</a></h1><p>How a trained model is asked.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CodedInferenceOptions"><code>CodedInferenceOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda? <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>lambda?</strong>: <a href="./../../../csc-core/index/type-aliases/LambdaOption"><code>LambdaOption</code></a></p></blockquote><p>λ of the stem&#39;s CSC layer for this call: a number, or <code>[batch]</code>. Default: its own, made or learnt.</p><hr><h3 id="reach" tabindex="-1">reach? <a class="header-anchor" href="#reach" aria-label="Permalink to &quot;reach?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>reach?</strong>: <a href="./../type-aliases/Reach"><code>Reach</code></a></p></blockquote><p>Which CSC layers <code>lambda</code> reaches: the stem alone, as in the paper, or all of them, each one&#39;s own λ times the factor by which the stem&#39;s changed. <code>&quot;all&quot;</code> needs layers with one λ each. Default <code>&quot;stem&quot;</code>.</p><hr><h3 id="statistics" tabindex="-1">statistics? <a class="header-anchor" href="#statistics" aria-label="Permalink to &quot;statistics?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>statistics?</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../csc-core/index/interfaces/NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p></blockquote><p>What norms of these names take in place of their running statistics; see <code>normMoments</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/InferenceOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InferenceOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InferenceOptions as default
};
