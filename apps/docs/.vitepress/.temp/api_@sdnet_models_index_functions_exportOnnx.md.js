import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exportOnnx()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/exportOnnx.md","filePath":"api/@sdnet/models/index/functions/exportOnnx.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/exportOnnx.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / exportOnnx</p><h1 id="function-exportonnx" tabindex="-1">Function: exportOnnx() <a class="header-anchor" href="#function-exportonnx" aria-label="Permalink to &quot;Function: exportOnnx()&quot;">​</a></h1><blockquote><p><strong>exportOnnx</strong>(<code>model</code>, <code>options?</code>): <code>Uint8Array</code></p></blockquote><p>Writes a network as an ONNX file (opset 17), ready for inference: norms are folded into the convolutions before them, sparse-coding layers are unrolled into their proximal steps. Equal weights give equal bytes.</p><p>Inputs: <code>images</code>, float32 <code>[batch, channels, height, width]</code>, normalised; this is ONNX&#39;s order of axes, not ours. And for networks whose first layer is a <code>CscConv2d</code>, <code>lambda</code>, float32 <code>[batch]</code>, or <code>[1]</code> for all images alike: λ of that layer, &gt;= 0, in units of its input. Outputs: <code>logits</code>, <code>[batch, classes]</code>, and with such a first layer <code>residual</code>, <code>[batch]</code>: <code>‖x - A z‖²</code> of each image. On request also <code>roughness</code> and <code>deviation</code>, <code>[batch]</code>, and inputs <code>NAME.mean</code> and <code>NAME.variance</code>, <code>[batch or 1, channels]</code>, for every norm behind codes that λ reaches. A step size that was never estimated is estimated now, as at a first call.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/OnnxOptions"><code>OnnxOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p>The bytes of the file.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ExportError naming the layer that ONNX export does not know: the root loss, a <code>stop</code> rule, other classes than those of this package and the commonest of <code>tf.layers</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/exportOnnx.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exportOnnx = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exportOnnx as default
};
