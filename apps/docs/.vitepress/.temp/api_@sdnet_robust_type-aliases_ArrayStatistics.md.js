import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ArrayStatistics","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/ArrayStatistics.md","filePath":"api/@sdnet/robust/type-aliases/ArrayStatistics.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/ArrayStatistics.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ArrayStatistics</p><h1 id="type-alias-arraystatistics" tabindex="-1">Type Alias: ArrayStatistics <a class="header-anchor" href="#type-alias-arraystatistics" aria-label="Permalink to &quot;Type Alias: ArrayStatistics&quot;">​</a></h1><blockquote><p><strong>ArrayStatistics</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../interfaces/ArrayNormStatistics"><code>ArrayNormStatistics</code></a>&gt;&gt;</p></blockquote><p>Mean and variance that norms take, by name of the norm.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/ArrayStatistics.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ArrayStatistics = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ArrayStatistics as default
};
