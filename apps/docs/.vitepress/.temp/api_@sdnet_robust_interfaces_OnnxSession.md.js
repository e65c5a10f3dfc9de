import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxSession","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/OnnxSession.md","filePath":"api/@sdnet/robust/interfaces/OnnxSession.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/OnnxSession.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / OnnxSession</p><h1 id="interface-onnxsession" tabindex="-1">Interface: OnnxSession <a class="header-anchor" href="#interface-onnxsession" aria-label="Permalink to &quot;Interface: OnnxSession&quot;">​</a></h1><p>All that is needed of a session of ONNX Runtime: an <code>InferenceSession</code> of <code>onnxruntime-node</code> or <code>onnxruntime-web</code>, neither of which this package imports.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="inputnames" tabindex="-1">inputNames <a class="header-anchor" href="#inputnames" aria-label="Permalink to &quot;inputNames&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>inputNames</strong>: readonly <code>string</code>[]</p></blockquote><hr><h3 id="outputnames" tabindex="-1">outputNames <a class="header-anchor" href="#outputnames" aria-label="Permalink to &quot;outputNames&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>outputNames</strong>: readonly <code>string</code>[]</p></blockquote><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="run" tabindex="-1">run() <a class="header-anchor" href="#run" aria-label="Permalink to &quot;run()&quot;">​</a></h3><blockquote><p><strong>run</strong>(<code>feeds</code>, <code>fetches</code>): <code>Promise</code>&lt;<code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./OnnxTensor"><code>OnnxTensor</code></a>&gt;&gt;&gt;</p></blockquote><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="feeds" tabindex="-1">feeds <a class="header-anchor" href="#feeds" aria-label="Permalink to &quot;feeds&quot;">​</a></h5><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./OnnxTensor"><code>OnnxTensor</code></a>&gt;&gt;</p><h5 id="fetches" tabindex="-1">fetches <a class="header-anchor" href="#fetches" aria-label="Permalink to &quot;fetches&quot;">​</a></h5><p>readonly <code>string</code>[]</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./OnnxTensor"><code>OnnxTensor</code></a>&gt;&gt;&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/OnnxSession.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxSession = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxSession as default
};
