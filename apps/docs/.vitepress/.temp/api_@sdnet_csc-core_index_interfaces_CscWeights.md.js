import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CscWeights","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/CscWeights.md","filePath":"api/@sdnet/csc-core/index/interfaces/CscWeights.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/CscWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / CscWeights</p><h1 id="interface-cscweights" tabindex="-1">Interface: CscWeights <a class="header-anchor" href="#interface-cscweights" aria-label="Permalink to &quot;Interface: CscWeights&quot;">​</a></h1><p>The variables of a <a href="./../classes/CscLayer">CscLayer</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kernel</strong>: <code>LayerVariable</code></p></blockquote><p>The dictionary, unit-norm atoms along the last axis. Trained.</p><hr><h3 id="loglambda" tabindex="-1">logLambda <a class="header-anchor" href="#loglambda" aria-label="Permalink to &quot;logLambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>logLambda</strong>: <code>LayerVariable</code> | <code>undefined</code></p></blockquote><p><code>log λ</code>, a scalar or <code>[atoms]</code>, where λ is learnt. Trained.</p><hr><h3 id="powervector" tabindex="-1">powerVector <a class="header-anchor" href="#powervector" aria-label="Permalink to &quot;powerVector&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>powerVector</strong>: <code>LayerVariable</code></p></blockquote><p><code>[1, h, w, atoms]</code>: where the power iteration stands.</p><hr><h3 id="stepsize" tabindex="-1">stepSize <a class="header-anchor" href="#stepsize" aria-label="Permalink to &quot;stepSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stepSize</strong>: <code>LayerVariable</code></p></blockquote><p>Scalar <code>0.9 / ‖A‖²</code>, or 0 before the first estimate and where that is no float32.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/CscWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CscWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CscWeights as default
};
