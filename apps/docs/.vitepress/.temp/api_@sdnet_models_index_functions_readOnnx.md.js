import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: readOnnx()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/readOnnx.md","filePath":"api/@sdnet/models/index/functions/readOnnx.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/readOnnx.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / readOnnx</p><h1 id="function-readonnx" tabindex="-1">Function: readOnnx() <a class="header-anchor" href="#function-readonnx" aria-label="Permalink to &quot;Function: readOnnx()&quot;">​</a></h1><blockquote><p><strong>readOnnx</strong>(<code>bytes</code>): <a href="./../interfaces/OnnxDescription"><code>OnnxDescription</code></a></p></blockquote><p>Reads the description of an ONNX file; its operations and weights are skipped.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/OnnxDescription"><code>OnnxDescription</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ExportError where the bytes are no ONNX model, or end too early.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/readOnnx.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const readOnnx = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  readOnnx as default
};
