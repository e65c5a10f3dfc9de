import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: onnxRobustModel()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/onnxRobustModel.md","filePath":"api/@sdnet/robust/functions/onnxRobustModel.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/onnxRobustModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / onnxRobustModel</p><h1 id="function-onnxrobustmodel" tabindex="-1">Function: onnxRobustModel() <a class="header-anchor" href="#function-onnxrobustmodel" aria-label="Permalink to &quot;Function: onnxRobustModel()&quot;">​</a></h1><blockquote><p><strong>onnxRobustModel</strong>(<code>session</code>): <a href="./../interfaces/OnnxRobustModel"><code>OnnxRobustModel</code></a></p></blockquote><p>A network that <code>exportOnnx</code> of <code>@sdnet/models</code> or <code>sdnet export</code> wrote, as <a href="./adaptiveClassifier">adaptiveClassifier</a> and <code>sweepArrays</code> need it: without TensorFlow.js, in Node and in browsers. It has <code>roughness</code> and <code>deviation</code>, and takes statistics of norms, if it was exported with them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="session" tabindex="-1">session <a class="header-anchor" href="#session" aria-label="Permalink to &quot;session&quot;">​</a></h3><p><a href="./../interfaces/OnnxSession"><code>OnnxSession</code></a></p><p>Of such a file, made with <code>onnxruntime-node</code> or <code>onnxruntime-web</code>. Stays the caller&#39;s.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/OnnxRobustModel"><code>OnnxRobustModel</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if it has no input <code>lambda</code>, or no output <code>residual</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/onnxRobustModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const onnxRobustModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  onnxRobustModel as default
};
