import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: summariseCertificates()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/summariseCertificates.md","filePath":"api/@sdnet/robust/functions/summariseCertificates.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/summariseCertificates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / summariseCertificates</p><h1 id="function-summarisecertificates" tabindex="-1">Function: summariseCertificates() <a class="header-anchor" href="#function-summarisecertificates" aria-label="Permalink to &quot;Function: summariseCertificates()&quot;">​</a></h1><blockquote><p><strong>summariseCertificates</strong>(<code>certificates</code>): <a href="./../interfaces/CertificateSummary"><code>CertificateSummary</code></a></p></blockquote><p>Abstentions and radii of a set of certificates.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="certificates" tabindex="-1">certificates <a class="header-anchor" href="#certificates" aria-label="Permalink to &quot;certificates&quot;">​</a></h3><p>readonly <a href="./../interfaces/Certificate"><code>Certificate</code></a>[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/CertificateSummary"><code>CertificateSummary</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are none, or one has no label.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/summariseCertificates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const summariseCertificates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  summariseCertificates as default
};
