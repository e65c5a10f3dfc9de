import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EnsembleStage","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/EnsembleStage.md","filePath":"api/@sdnet/attacks/interfaces/EnsembleStage.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/EnsembleStage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / EnsembleStage</p><h1 id="interface-ensemblestage" tabindex="-1">Interface: EnsembleStage <a class="header-anchor" href="#interface-ensemblestage" aria-label="Permalink to &quot;Interface: EnsembleStage&quot;">​</a></h1><p>What one attack of an ensemble did.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="asked" tabindex="-1">asked <a class="header-anchor" href="#asked" aria-label="Permalink to &quot;asked&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>asked</strong>: <code>number</code></p></blockquote><p>Images that were not broken when it began.</p><hr><h3 id="attack" tabindex="-1">attack <a class="header-anchor" href="#attack" aria-label="Permalink to &quot;attack&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>attack</strong>: <code>string</code></p></blockquote><hr><h3 id="broken" tabindex="-1">broken <a class="header-anchor" href="#broken" aria-label="Permalink to &quot;broken&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>broken</strong>: <code>number</code></p></blockquote><p>How many of them it broke.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/EnsembleStage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EnsembleStage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EnsembleStage as default
};
