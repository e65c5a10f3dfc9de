import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MiFgsmOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/MiFgsmOptions.md","filePath":"api/@sdnet/attacks/interfaces/MiFgsmOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/MiFgsmOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / MiFgsmOptions</p><h1 id="interface-mifgsmoptions" tabindex="-1">Interface: MiFgsmOptions <a class="header-anchor" href="#interface-mifgsmoptions" aria-label="Permalink to &quot;Interface: MiFgsmOptions&quot;">​</a></h1><p>Options of <a href="./../functions/miFgsm">miFgsm</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="momentum" tabindex="-1">momentum <a class="header-anchor" href="#momentum" aria-label="Permalink to &quot;momentum&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>momentum</strong>: <code>number</code></p></blockquote><p>Share of the last direction that is added to the gradient, <code>&gt;= 0</code>. Published: 1.</p><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Gradient steps, at least 1, each of size epsilon / steps. Published: 10.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/MiFgsmOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MiFgsmOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MiFgsmOptions as default
};
