import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: residualRatioLambda()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/residualRatioLambda.md","filePath":"api/@sdnet/robust/functions/residualRatioLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/residualRatioLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / residualRatioLambda</p><h1 id="function-residualratiolambda" tabindex="-1">Function: residualRatioLambda() <a class="header-anchor" href="#function-residualratiolambda" aria-label="Permalink to &quot;Function: residualRatioLambda()&quot;">​</a></h1><blockquote><p><strong>residualRatioLambda</strong>(<code>model</code>, <code>images</code>, <code>options</code>): <code>number</code></p></blockquote><p>λ for an unlabelled batch by ACSC&#39;s test-time objective, <code>R(λ) / (λ + epsilon)</code>, with <code>R</code> the residual energy of the batch over that at the start: gradient steps on the inverse softplus of λ, so that λ stays above 0.</p><p>The objective has no minimum inside: a residual is bounded by the image, so it falls towards 0 as λ grows. What stops λ is the number of steps, and it grows less where noise makes the residual grow faster. Published as two lines; where they leave λ to jump by <code>softplus(λ)</code>, the steps here are taken on its inverse.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ResidualRatioOptions"><code>ResidualRatioOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><p>λ. The model&#39;s <code>residual</code> must be differentiable in λ.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>start</code> is not above 0.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>&quot;Adaptive Convolutional Sparse Coding via Information Bottleneck&quot; (Qin, Liu, Cui, Xing).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/residualRatioLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const residualRatioLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  residualRatioLambda as default
};
