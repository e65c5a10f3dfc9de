import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SheetLayout","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/SheetLayout.md","filePath":"api/@sdnet/data/index/interfaces/SheetLayout.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/SheetLayout.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / SheetLayout</p><h1 id="interface-sheetlayout" tabindex="-1">Interface: SheetLayout <a class="header-anchor" href="#interface-sheetlayout" aria-label="Permalink to &quot;Interface: SheetLayout&quot;">​</a></h1><p>The layout a sheet must have.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="count" tabindex="-1">count <a class="header-anchor" href="#count" aria-label="Permalink to &quot;count&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>count</strong>: <code>number</code></p></blockquote><p>Images, and so rows, in the sheet.</p><hr><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>file</strong>: <code>string</code></p></blockquote><p>Name for error messages.</p><hr><h3 id="imageheight" tabindex="-1">imageHeight <a class="header-anchor" href="#imageheight" aria-label="Permalink to &quot;imageHeight&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>imageHeight</strong>: <code>number</code></p></blockquote><hr><h3 id="imagewidth" tabindex="-1">imageWidth <a class="header-anchor" href="#imagewidth" aria-label="Permalink to &quot;imageWidth&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>imageWidth</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/SheetLayout.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SheetLayout = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SheetLayout as default
};
