import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Bounds","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/Bounds.md","filePath":"api/@sdnet/attacks/interfaces/Bounds.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/Bounds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Bounds</p><h1 id="interface-bounds" tabindex="-1">Interface: Bounds <a class="header-anchor" href="#interface-bounds" aria-label="Permalink to &quot;Interface: Bounds&quot;">​</a></h1><p>All images within <code>epsilon</code> of the center in some norm, and inside [0, 1].</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="center" tabindex="-1">center <a class="header-anchor" href="#center" aria-label="Permalink to &quot;center&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>center</strong>: <code>Tensor4D</code></p></blockquote><p><code>[batch, height, width, channels]</code>, in [0, 1].</p><hr><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p><code>&gt;= 0</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/Bounds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Bounds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Bounds as default
};
