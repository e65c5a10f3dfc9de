import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CodingProblem","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/CodingProblem.md","filePath":"api/@sdnet/csc-core/index/interfaces/CodingProblem.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/CodingProblem.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / CodingProblem</p><h1 id="interface-codingproblem" tabindex="-1">Interface: CodingProblem <a class="header-anchor" href="#interface-codingproblem" aria-label="Permalink to &quot;Interface: CodingProblem&quot;">​</a></h1><p>One coding problem: <code>argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kernel</strong>: <code>Tensor4D</code></p></blockquote><p><code>A</code>, <code>[kernelHeight, kernelWidth, channels, atoms]</code>.</p><hr><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>Tensor</code></p></blockquote><p>In units of the signal: a scalar, <code>[batch]</code> for one value per image, or <code>[1, atoms]</code> or <code>[batch, atoms]</code>.</p><hr><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signal</strong>: <code>Tensor4D</code></p></blockquote><p><code>x</code>, <code>[batch, height, width, channels]</code>.</p><hr><h3 id="stepsize" tabindex="-1">stepSize <a class="header-anchor" href="#stepsize" aria-label="Permalink to &quot;stepSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stepSize</strong>: <code>Scalar</code></p></blockquote><p>Scalar; converges up to <code>1 / ‖A‖²</code>. No gradient flows through it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/CodingProblem.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CodingProblem = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CodingProblem as default
};
