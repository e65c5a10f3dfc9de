import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: estimateNorms()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/estimateNorms.md","filePath":"api/@sdnet/robust/functions/estimateNorms.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/estimateNorms.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / estimateNorms</p><h1 id="function-estimatenorms" tabindex="-1">Function: estimateNorms() <a class="header-anchor" href="#function-estimatenorms" aria-label="Permalink to &quot;Function: estimateNorms()&quot;">​</a></h1><blockquote><p><strong>estimateNorms</strong>(<code>model</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../interfaces/NormTable"><code>NormTable</code></a>&gt;</p></blockquote><p>Estimates what reaches the norms behind codes, for every λ.</p><p>The running statistics of training know of crops and flips that the images here never saw. So the table holds, for each λ, the running ones times the factor by which the measured ones changed since the λ of training. At that λ it holds the running ones themselves: nothing changes there.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/EstimateNormsOptions"><code>EstimateNormsOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/NormTable"><code>NormTable</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if the model has no <code>moments</code>.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are no images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/estimateNorms.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const estimateNorms = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  estimateNorms as default
};
