import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FabConstants","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/FabConstants.md","filePath":"api/@sdnet/attacks/interfaces/FabConstants.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/FabConstants.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / FabConstants</p><h1 id="interface-fabconstants" tabindex="-1">Interface: FabConstants <a class="header-anchor" href="#interface-fabconstants" aria-label="Permalink to &quot;Interface: FabConstants&quot;">​</a></h1><p>Constants of a run.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./FabOptions"><code>FabOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="backward" tabindex="-1">backward <a class="header-anchor" href="#backward" aria-label="Permalink to &quot;backward&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>backward</strong>: <code>number</code></p></blockquote><p>Where to go on after a success, on the way from the clean image (0) to it (1). Published: 0.9.</p><hr><h3 id="iterations" tabindex="-1">iterations <a class="header-anchor" href="#iterations" aria-label="Permalink to &quot;iterations&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>iterations</strong>: <code>number</code></p></blockquote><p>Steps towards the boundary, at least 1. Published: 100.</p><hr><h3 id="largestbias" tabindex="-1">largestBias <a class="header-anchor" href="#largestbias" aria-label="Permalink to &quot;largestBias&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>largestBias</strong>: <code>number</code></p></blockquote><p>Largest weight of the step from the clean image, in [0, 1]. Published: 0.1.</p><hr><h3 id="overshoot" tabindex="-1">overshoot <a class="header-anchor" href="#overshoot" aria-label="Permalink to &quot;overshoot&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>overshoot</strong>: <code>number</code></p></blockquote><p>Length of a step in units of the way to the linearised boundary, <code>&gt;= 1</code>. Published: 1.05.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/FabConstants.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FabConstants = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FabConstants as default
};
