import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CertifiedAccuracy","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CertifiedAccuracy.md","filePath":"api/@sdnet/robust/interfaces/CertifiedAccuracy.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CertifiedAccuracy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CertifiedAccuracy</p><h1 id="interface-certifiedaccuracy" tabindex="-1">Interface: CertifiedAccuracy <a class="header-anchor" href="#interface-certifiedaccuracy" aria-label="Permalink to &quot;Interface: CertifiedAccuracy&quot;">​</a></h1><p>Part of the images that are certified with the right class at a distance.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="accuracy" tabindex="-1">accuracy <a class="header-anchor" href="#accuracy" aria-label="Permalink to &quot;accuracy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>accuracy</strong>: <code>number</code></p></blockquote><p>Fraction.</p><hr><h3 id="correct" tabindex="-1">correct <a class="header-anchor" href="#correct" aria-label="Permalink to &quot;correct&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>correct</strong>: <code>number</code></p></blockquote><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><hr><h3 id="interval" tabindex="-1">interval <a class="header-anchor" href="#interval" aria-label="Permalink to &quot;interval&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>interval</strong>: readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>95 % interval of the accuracy over the choice of images (Wilson&#39;s).</p><hr><h3 id="radius" tabindex="-1">radius <a class="header-anchor" href="#radius" aria-label="Permalink to &quot;radius&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>radius</strong>: <code>number</code></p></blockquote><p>l2 distance in units of pixels in [0, 1].</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CertifiedAccuracy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CertifiedAccuracy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CertifiedAccuracy as default
};
