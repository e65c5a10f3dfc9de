import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CertificateSummary","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CertificateSummary.md","filePath":"api/@sdnet/robust/interfaces/CertificateSummary.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CertificateSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CertificateSummary</p><h1 id="interface-certificatesummary" tabindex="-1">Interface: CertificateSummary <a class="header-anchor" href="#interface-certificatesummary" aria-label="Permalink to &quot;Interface: CertificateSummary&quot;">​</a></h1><p>Certificates of a set of images in a few numbers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="abstained" tabindex="-1">abstained <a class="header-anchor" href="#abstained" aria-label="Permalink to &quot;abstained&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>abstained</strong>: <code>number</code></p></blockquote><p>Number of images without an answer.</p><hr><h3 id="averageradius" tabindex="-1">averageRadius <a class="header-anchor" href="#averageradius" aria-label="Permalink to &quot;averageRadius&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>averageRadius</strong>: <code>number</code></p></blockquote><p>Average certified radius: wrong answers and abstentions count as 0.</p><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><hr><h3 id="largestradius" tabindex="-1">largestRadius <a class="header-anchor" href="#largestradius" aria-label="Permalink to &quot;largestRadius&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>largestRadius</strong>: <code>number</code></p></blockquote><p>The largest radius among them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CertificateSummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CertificateSummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CertificateSummary as default
};
