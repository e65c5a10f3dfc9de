import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: runOnnx()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/runOnnx.md","filePath":"api/@sdnet/robust/functions/runOnnx.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/runOnnx.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / runOnnx</p><h1 id="function-runonnx" tabindex="-1">Function: runOnnx() <a class="header-anchor" href="#function-runonnx" aria-label="Permalink to &quot;Function: runOnnx()&quot;">​</a></h1><blockquote><p><strong>runOnnx</strong>(<code>session</code>, <code>images</code>, <code>__namedParameters</code>): <code>Promise</code>&lt;<code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;&gt;&gt;</p></blockquote><p>Runs a network that <code>exportOnnx</code> of <code>@sdnet/models</code> or <code>sdnet export</code> wrote on images whose channels come last, as everywhere here.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="session" tabindex="-1">session <a class="header-anchor" href="#session" aria-label="Permalink to &quot;session&quot;">​</a></h3><p><a href="./../interfaces/OnnxSession"><code>OnnxSession</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/OnnxRun"><code>OnnxRun</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;&gt;&gt;</p><p>The outputs that are wanted, by name.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError where λ or pixels are of another number of images.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError for statistics of norms that the file does not take.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/runOnnx.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const runOnnx = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  runOnnx as default
};
