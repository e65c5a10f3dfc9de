import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LowerConfidenceBoundOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/LowerConfidenceBoundOptions.md","filePath":"api/@sdnet/robust/interfaces/LowerConfidenceBoundOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/LowerConfidenceBoundOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / LowerConfidenceBoundOptions</p><h1 id="interface-lowerconfidenceboundoptions" tabindex="-1">Interface: LowerConfidenceBoundOptions <a class="header-anchor" href="#interface-lowerconfidenceboundoptions" aria-label="Permalink to &quot;Interface: LowerConfidenceBoundOptions&quot;">​</a></h1><p>Options of <a href="./../functions/lowerConfidenceBound">lowerConfidenceBound</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="alpha" tabindex="-1">alpha <a class="header-anchor" href="#alpha" aria-label="Permalink to &quot;alpha&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>alpha</strong>: <code>number</code></p></blockquote><p>Probability, in (0, 1), with which the bound may be above the true rate.</p><hr><h3 id="trials" tabindex="-1">trials <a class="header-anchor" href="#trials" aria-label="Permalink to &quot;trials&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>trials</strong>: <code>number</code></p></blockquote><p>Trials, a positive integer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/LowerConfidenceBoundOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LowerConfidenceBoundOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LowerConfidenceBoundOptions as default
};
