import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NpyType","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/NpyType.md","filePath":"api/@sdnet/data/index/type-aliases/NpyType.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/NpyType.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / NpyType</p><h1 id="type-alias-npytype" tabindex="-1">Type Alias: NpyType <a class="header-anchor" href="#type-alias-npytype" aria-label="Permalink to &quot;Type Alias: NpyType&quot;">​</a></h1><blockquote><p><strong>NpyType</strong> = <code>&quot;b1&quot;</code> | <code>&quot;u1&quot;</code> | <code>&quot;i1&quot;</code> | <code>&quot;u2&quot;</code> | <code>&quot;i2&quot;</code> | <code>&quot;u4&quot;</code> | <code>&quot;i4&quot;</code> | <code>&quot;u8&quot;</code> | <code>&quot;i8&quot;</code> | <code>&quot;f2&quot;</code> | <code>&quot;f4&quot;</code> | <code>&quot;f8&quot;</code></p></blockquote><p>Number types of <code>.npy</code> files that are read, as in the header but without the byte order.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/NpyType.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NpyType = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NpyType as default
};
