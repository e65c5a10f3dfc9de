import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: entropyLambda()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/entropyLambda.md","filePath":"api/@sdnet/robust/functions/entropyLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/entropyLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / entropyLambda</p><h1 id="function-entropylambda" tabindex="-1">Function: entropyLambda() <a class="header-anchor" href="#function-entropylambda" aria-label="Permalink to &quot;Function: entropyLambda()&quot;">​</a></h1><blockquote><p><strong>entropyLambda</strong>(<code>model</code>, <code>images</code>, <code>__namedParameters</code>): <code>number</code></p></blockquote><p>The λ at which a model is surest of an unlabelled batch: that of the least mean entropy of its predictions. Needs no calibration; costs one pass for each λ. Being sure is not being right: see the guide for what it gains.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/EntropyLambdaOptions"><code>EntropyLambdaOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is no λ.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/entropyLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const entropyLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  entropyLambda as default
};
