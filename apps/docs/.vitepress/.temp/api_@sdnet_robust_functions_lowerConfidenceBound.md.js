import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: lowerConfidenceBound()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/lowerConfidenceBound.md","filePath":"api/@sdnet/robust/functions/lowerConfidenceBound.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/lowerConfidenceBound.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / lowerConfidenceBound</p><h1 id="function-lowerconfidencebound" tabindex="-1">Function: lowerConfidenceBound() <a class="header-anchor" href="#function-lowerconfidencebound" aria-label="Permalink to &quot;Function: lowerConfidenceBound()&quot;">​</a></h1><blockquote><p><strong>lowerConfidenceBound</strong>(<code>successes</code>, <code>__namedParameters</code>): <code>number</code></p></blockquote><p>Lower bound of a success rate: whatever the true one is, the bound is above it in at most a part <code>alpha</code> of all experiments. The exact one-sided bound of Clopper and Pearson, the quantile <code>alpha</code> of a beta distribution with parameters <code>successes</code> and <code>trials - successes + 1</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="successes" tabindex="-1">successes <a class="header-anchor" href="#successes" aria-label="Permalink to &quot;successes&quot;">​</a></h3><p><code>number</code></p><p>An integer in [0, <code>trials</code>].</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/LowerConfidenceBoundOptions"><code>LowerConfidenceBoundOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><p>A rate in [0, 1).</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an argument is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Clopper and Pearson, &quot;The use of confidence or fiducial limits illustrated in the case of the binomial&quot; (1934).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/lowerConfidenceBound.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lowerConfidenceBound = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lowerConfidenceBound as default
};
