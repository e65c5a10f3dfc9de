import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SpatialPadding","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/SpatialPadding.md","filePath":"api/@sdnet/csc-core/index/type-aliases/SpatialPadding.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/SpatialPadding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / SpatialPadding</p><h1 id="type-alias-spatialpadding" tabindex="-1">Type Alias: SpatialPadding <a class="header-anchor" href="#type-alias-spatialpadding" aria-label="Permalink to &quot;Type Alias: SpatialPadding&quot;">​</a></h1><blockquote><p><strong>SpatialPadding</strong> = <code>&quot;same&quot;</code> | <code>&quot;valid&quot;</code> | <a href="./PerAxis"><code>PerAxis</code></a></p></blockquote><p>Zeros around a signal: <code>same</code> keeps the size at stride 1, <code>valid</code> adds none, numbers say how many on every side.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/SpatialPadding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SpatialPadding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SpatialPadding as default
};
