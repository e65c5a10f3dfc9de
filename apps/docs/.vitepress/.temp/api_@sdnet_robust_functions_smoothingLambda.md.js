import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: smoothingLambda()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/smoothingLambda.md","filePath":"api/@sdnet/robust/functions/smoothingLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/smoothingLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / smoothingLambda</p><h1 id="function-smoothinglambda" tabindex="-1">Function: smoothingLambda() <a class="header-anchor" href="#function-smoothinglambda" aria-label="Permalink to &quot;Function: smoothingLambda()&quot;">​</a></h1><blockquote><p><strong>smoothingLambda</strong>(<code>model</code>, <code>batches</code>, <code>__namedParameters</code>): <code>Promise</code>&lt;<a href="./../interfaces/SmoothingLambda"><code>SmoothingLambda</code></a>&gt;</p></blockquote><p>λ for a known strength of Gaussian noise: the one at which most noisy copies are classified correctly, by a smoothed curve. With images that were held out it is a calibration, and the accuracies of certificates made with it are fair. With the images that are certified it is the best λ there is, which nobody can know beforehand: the radii hold all the same, the accuracy is an upper bound.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p><h3 id="batches" tabindex="-1">batches <a class="header-anchor" href="#batches" aria-label="Permalink to &quot;batches&quot;">​</a></h3><p><a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/SmoothingLambdaOptions"><code>SmoothingLambdaOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/SmoothingLambda"><code>SmoothingLambda</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are no images, no λ, or an option is out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/smoothingLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const smoothingLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  smoothingLambda as default
};
