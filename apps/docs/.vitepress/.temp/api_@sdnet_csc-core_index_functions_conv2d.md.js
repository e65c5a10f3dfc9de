import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: conv2d()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/conv2d.md","filePath":"api/@sdnet/csc-core/index/functions/conv2d.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/conv2d.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / conv2d</p><h1 id="function-conv2d" tabindex="-1">Function: conv2d() <a class="header-anchor" href="#function-conv2d" aria-label="Permalink to &quot;Function: conv2d()&quot;">​</a></h1><blockquote><p><strong>conv2d</strong>(<code>signal</code>, <code>kernel</code>, <code>geometry</code>): <code>Tensor4D</code></p></blockquote><p>Correlates images with a kernel under explicit symmetric padding; for a dictionary this is <code>A^T x</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>.</p><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[kernelHeight, kernelWidth, channels, atoms]</code>.</p><h3 id="geometry" tabindex="-1">geometry <a class="header-anchor" href="#geometry" aria-label="Permalink to &quot;geometry&quot;">​</a></h3><p><a href="./../interfaces/ConvolutionGeometry"><code>ConvolutionGeometry</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p><code>[batch, h, w, atoms]</code> with <code>h = floor((height + 2 padding - kernelHeight) / stride) + 1</code>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ShapeError if the ranks or the channels do not match.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/conv2d.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const conv2d = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  conv2d as default
};
