import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: certifiedAccuracy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/certifiedAccuracy.md","filePath":"api/@sdnet/robust/functions/certifiedAccuracy.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/certifiedAccuracy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / certifiedAccuracy</p><h1 id="function-certifiedaccuracy" tabindex="-1">Function: certifiedAccuracy() <a class="header-anchor" href="#function-certifiedaccuracy" aria-label="Permalink to &quot;Function: certifiedAccuracy()&quot;">​</a></h1><blockquote><p><strong>certifiedAccuracy</strong>(<code>certificates</code>, <code>radii</code>): readonly <a href="./../interfaces/CertifiedAccuracy"><code>CertifiedAccuracy</code></a>[]</p></blockquote><p>Certified accuracy at each radius: the part of all images whose certificate has the label and reaches at least so far. At radius 0 it is the accuracy of the smoothed classifier, where abstaining is an error.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="certificates" tabindex="-1">certificates <a class="header-anchor" href="#certificates" aria-label="Permalink to &quot;certificates&quot;">​</a></h3><p>readonly <a href="./../interfaces/Certificate"><code>Certificate</code></a>[]</p><h3 id="radii" tabindex="-1">radii <a class="header-anchor" href="#radii" aria-label="Permalink to &quot;radii&quot;">​</a></h3><p>readonly <code>number</code>[]</p><p>Each finite and not negative.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/CertifiedAccuracy"><code>CertifiedAccuracy</code></a>[]</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are no certificates, one has no label, or a radius is out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/certifiedAccuracy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const certifiedAccuracy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  certifiedAccuracy as default
};
