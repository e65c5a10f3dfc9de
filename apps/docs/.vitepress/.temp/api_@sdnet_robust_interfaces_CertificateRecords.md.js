import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CertificateRecords","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CertificateRecords.md","filePath":"api/@sdnet/robust/interfaces/CertificateRecords.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CertificateRecords.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CertificateRecords</p><h1 id="interface-certificaterecords" tabindex="-1">Interface: CertificateRecords <a class="header-anchor" href="#interface-certificaterecords" aria-label="Permalink to &quot;Interface: CertificateRecords&quot;">​</a></h1><p>Store of certificates. Those of disjoint sets of images can be put together: each certificate depends on its image alone.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="add" tabindex="-1">add <a class="header-anchor" href="#add" aria-label="Permalink to &quot;add&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>add</strong>: (<code>image</code>, <code>certificate</code>) =&gt; <code>void</code></p></blockquote><p>Keeps a certificate.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h5><p><a href="./ImageToCertify"><code>ImageToCertify</code></a></p><h5 id="certificate" tabindex="-1">certificate <a class="header-anchor" href="#certificate" aria-label="Permalink to &quot;certificate&quot;">​</a></h5><p><a href="./Certificate"><code>Certificate</code></a></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="find" tabindex="-1">find <a class="header-anchor" href="#find" aria-label="Permalink to &quot;find&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>find</strong>: (<code>image</code>) =&gt; <a href="./Certificate"><code>Certificate</code></a> | <code>undefined</code></p></blockquote><p>The certificate of an image that was made before, if it was.</p><h4 id="parameters-1" tabindex="-1">Parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="image-1" tabindex="-1">image <a class="header-anchor" href="#image-1" aria-label="Permalink to &quot;image&quot;">​</a></h5><p><a href="./ImageToCertify"><code>ImageToCertify</code></a></p><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./Certificate"><code>Certificate</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CertificateRecords.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CertificateRecords = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CertificateRecords as default
};
