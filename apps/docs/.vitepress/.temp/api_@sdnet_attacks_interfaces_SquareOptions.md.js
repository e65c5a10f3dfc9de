import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SquareOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/SquareOptions.md","filePath":"api/@sdnet/attacks/interfaces/SquareOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/SquareOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / SquareOptions</p><h1 id="interface-squareoptions" tabindex="-1">Interface: SquareOptions <a class="header-anchor" href="#interface-squareoptions" aria-label="Permalink to &quot;Interface: SquareOptions&quot;">​</a></h1><p>Options of <a href="./../functions/square">square</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="initialshare" tabindex="-1">initialShare <a class="header-anchor" href="#initialshare" aria-label="Permalink to &quot;initialShare&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>initialShare</strong>: <code>number</code></p></blockquote><p>Share of the image that the first windows cover, in (0, 1]. Published: 0.05 in linf, 0.1 in l2; AutoAttack: 0.8.</p><hr><h3 id="queries" tabindex="-1">queries <a class="header-anchor" href="#queries" aria-label="Permalink to &quot;queries&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>queries</strong>: <code>number</code></p></blockquote><p>Most images of each attacked image that the classifier is asked about, at least 1. Published: 10,000; AutoAttack: 5,000.</p><hr><h3 id="schedulelength" tabindex="-1">scheduleLength <a class="header-anchor" href="#schedulelength" aria-label="Permalink to &quot;scheduleLength&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scheduleLength</strong>: <code>number</code></p></blockquote><p>Queries that the schedule of window sizes is stretched to. Published: 10,000, also for smaller budgets.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/SquareOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SquareOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SquareOptions as default
};
