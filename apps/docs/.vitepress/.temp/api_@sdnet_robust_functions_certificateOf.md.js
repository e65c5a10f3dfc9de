import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: certificateOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/certificateOf.md","filePath":"api/@sdnet/robust/functions/certificateOf.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/certificateOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / certificateOf</p><h1 id="function-certificateof" tabindex="-1">Function: certificateOf() <a class="header-anchor" href="#function-certificateof" aria-label="Permalink to &quot;Function: certificateOf()&quot;">​</a></h1><blockquote><p><strong>certificateOf</strong>(<code>__namedParameters</code>): <a href="./../interfaces/Certificate"><code>Certificate</code></a></p></blockquote><p>Turns counts into a guarantee: <code>radius = sigma * Φ⁻¹(lower)</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/CertificateCounts"><code>CertificateCounts</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Certificate"><code>Certificate</code></a></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Cohen, Rosenfeld and Kolter, &quot;Certified Adversarial Robustness via Randomized Smoothing&quot; (2019), theorem 1 and section 3.2.2.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/certificateOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const certificateOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  certificateOf as default
};
