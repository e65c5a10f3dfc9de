import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxRun","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/OnnxRun.md","filePath":"api/@sdnet/robust/interfaces/OnnxRun.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/OnnxRun.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / OnnxRun</p><h1 id="interface-onnxrun" tabindex="-1">Interface: OnnxRun <a class="header-anchor" href="#interface-onnxrun" aria-label="Permalink to &quot;Interface: OnnxRun&quot;">​</a></h1><p>One run of a session.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fetches" tabindex="-1">fetches <a class="header-anchor" href="#fetches" aria-label="Permalink to &quot;fetches&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fetches</strong>: readonly <code>string</code>[]</p></blockquote><p>Names of the outputs that are wanted.</p><hr><h3 id="lambda" tabindex="-1">lambda? <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>lambda?</strong>: <a href="./../type-aliases/BatchLambda"><code>BatchLambda</code></a></p></blockquote><p>λ, where the file takes it.</p><hr><h3 id="statistics" tabindex="-1">statistics? <a class="header-anchor" href="#statistics" aria-label="Permalink to &quot;statistics?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>statistics?</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./ArrayNormStatistics"><code>ArrayNormStatistics</code></a>&gt;&gt;</p></blockquote><p>Of the norms that the file takes statistics of; their own if left out.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/OnnxRun.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxRun = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxRun as default
};
