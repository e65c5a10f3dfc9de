import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: adaptiveClassifier()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/adaptiveClassifier.md","filePath":"api/@sdnet/robust/functions/adaptiveClassifier.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/adaptiveClassifier.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / adaptiveClassifier</p><h1 id="function-adaptiveclassifier" tabindex="-1">Function: adaptiveClassifier() <a class="header-anchor" href="#function-adaptiveclassifier" aria-label="Permalink to &quot;Function: adaptiveClassifier()&quot;">​</a></h1><blockquote><p><strong>adaptiveClassifier</strong>(<code>model</code>, <code>calibration</code>, <code>__namedParameters?</code>): <a href="./../interfaces/AdaptiveClassifier"><code>AdaptiveClassifier</code></a></p></blockquote><p><a href="./adaptiveLambda">adaptiveLambda</a> for models that answer in plain arrays, such as those of <a href="./onnxRobustModel">onnxRobustModel</a>: measures the signal of each image at the λ of training, reads λ off a calibrated rule, and classifies with it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p><h3 id="calibration" tabindex="-1">calibration <a class="header-anchor" href="#calibration" aria-label="Permalink to &quot;calibration&quot;">​</a></h3><p><a href="./../interfaces/Calibration"><code>Calibration</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters? <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters?&quot;">​</a></h3><p><a href="./../interfaces/AdaptiveLambdaOptions"><code>AdaptiveLambdaOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/AdaptiveClassifier"><code>AdaptiveClassifier</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the calibration has no such rule.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if the rule needs roughness or statistics of norms that the model does not take; naming them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/adaptiveClassifier.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const adaptiveClassifier = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  adaptiveClassifier as default
};
