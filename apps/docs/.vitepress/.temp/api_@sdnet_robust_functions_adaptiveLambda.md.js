import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: adaptiveLambda()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/adaptiveLambda.md","filePath":"api/@sdnet/robust/functions/adaptiveLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/adaptiveLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / adaptiveLambda</p><h1 id="function-adaptivelambda" tabindex="-1">Function: adaptiveLambda() <a class="header-anchor" href="#function-adaptivelambda" aria-label="Permalink to &quot;Function: adaptiveLambda()&quot;">​</a></h1><blockquote><p><strong>adaptiveLambda</strong>(<code>model</code>, <code>calibration</code>, <code>__namedParameters?</code>): <a href="./../interfaces/AdaptiveLambda"><code>AdaptiveLambda</code></a></p></blockquote><p>A classifier that measures the residual of each image at the λ of training, reads λ off a calibrated rule, and classifies with it: one pass of the stem for the residual, one for the codes, one of the body. No value leaves the tensors on the way, so gradients flow through the choice of λ wherever the model lets them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="calibration" tabindex="-1">calibration <a class="header-anchor" href="#calibration" aria-label="Permalink to &quot;calibration&quot;">​</a></h3><p><a href="./../interfaces/Calibration"><code>Calibration</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters? <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters?&quot;">​</a></h3><p><a href="./../interfaces/AdaptiveLambdaOptions"><code>AdaptiveLambdaOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/AdaptiveLambda"><code>AdaptiveLambda</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the calibration has no such rule.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>arXiv 2210.12945, algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/adaptiveLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const adaptiveLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  adaptiveLambda as default
};
