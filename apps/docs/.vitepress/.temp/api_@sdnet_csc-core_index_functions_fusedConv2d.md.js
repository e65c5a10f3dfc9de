import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fusedConv2d()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/fusedConv2d.md","filePath":"api/@sdnet/csc-core/index/functions/fusedConv2d.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/fusedConv2d.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / fusedConv2d</p><h1 id="function-fusedconv2d" tabindex="-1">Function: fusedConv2d() <a class="header-anchor" href="#function-fusedconv2d" aria-label="Permalink to &quot;Function: fusedConv2d()&quot;">​</a></h1><blockquote><p><strong>fusedConv2d</strong>(<code>signal</code>, <code>kernel</code>, <code>__namedParameters</code>): <code>Tensor4D</code></p></blockquote><p><code>relu(conv2d(signal, kernel) + bias + addend)</code> for inference: one pass over memory where the backend can fuse. Not differentiable.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>.</p><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[kernelHeight, kernelWidth, channels, filters]</code>.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/FusedConv2dOptions"><code>FusedConv2dOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p><code>[batch, h, w, filters]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/fusedConv2d.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fusedConv2d = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fusedConv2d as default
};
