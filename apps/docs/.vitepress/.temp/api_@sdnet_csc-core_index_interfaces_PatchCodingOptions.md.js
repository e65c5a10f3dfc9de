import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PatchCodingOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/PatchCodingOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/PatchCodingOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/PatchCodingOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PatchCodingOptions</p><h1 id="interface-patchcodingoptions" tabindex="-1">Interface: PatchCodingOptions <a class="header-anchor" href="#interface-patchcodingoptions" aria-label="Permalink to &quot;Interface: PatchCodingOptions&quot;">​</a></h1><p>How patches are coded.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./ConvolutionGeometry"><code>ConvolutionGeometry</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="iterations" tabindex="-1">iterations <a class="header-anchor" href="#iterations" aria-label="Permalink to &quot;iterations&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>iterations</strong>: <code>number</code></p></blockquote><p>FISTA steps, at least 1.</p><hr><h3 id="mu" tabindex="-1">mu <a class="header-anchor" href="#mu" aria-label="Permalink to &quot;mu&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mu</strong>: <code>number</code></p></blockquote><p>Weight of the squared l2 penalty.</p><hr><h3 id="padding" tabindex="-1">padding <a class="header-anchor" href="#padding" aria-label="Permalink to &quot;padding&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>padding</strong>: <a href="./../type-aliases/PerAxis"><code>PerAxis</code></a></p></blockquote><p>Rows and columns of zeros on every side.</p><h4 id="inherited-from" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./ConvolutionGeometry"><code>ConvolutionGeometry</code></a>.<a href="./ConvolutionGeometry#padding"><code>padding</code></a></p><hr><h3 id="stride" tabindex="-1">stride <a class="header-anchor" href="#stride" aria-label="Permalink to &quot;stride&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stride</strong>: <a href="./../type-aliases/PerAxis"><code>PerAxis</code></a></p></blockquote><p>Pixels between neighbouring positions.</p><h4 id="inherited-from-1" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-1" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./ConvolutionGeometry"><code>ConvolutionGeometry</code></a>.<a href="./ConvolutionGeometry#stride"><code>stride</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/PatchCodingOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PatchCodingOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PatchCodingOptions as default
};
