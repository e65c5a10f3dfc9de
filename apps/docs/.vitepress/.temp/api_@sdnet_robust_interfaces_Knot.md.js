import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Knot","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/Knot.md","filePath":"api/@sdnet/robust/interfaces/Knot.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/Knot.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Knot</p><h1 id="interface-knot" tabindex="-1">Interface: Knot <a class="header-anchor" href="#interface-knot" aria-label="Permalink to &quot;Interface: Knot&quot;">​</a></h1><p>A signal and the λ that belongs to it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><hr><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signal</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/Knot.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Knot = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Knot as default
};
