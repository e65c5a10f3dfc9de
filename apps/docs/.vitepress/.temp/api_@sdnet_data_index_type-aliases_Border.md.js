import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Border","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/Border.md","filePath":"api/@sdnet/data/index/type-aliases/Border.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/Border.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Border</p><h1 id="type-alias-border" tabindex="-1">Type Alias: Border <a class="header-anchor" href="#type-alias-border" aria-label="Permalink to &quot;Type Alias: Border&quot;">​</a></h1><blockquote><p><strong>Border</strong> = <code>&quot;black&quot;</code> | <code>&quot;reflect&quot;</code></p></blockquote><p>Pixels around an image: zeros, or the image mirrored at its outermost pixels, which are not repeated.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/Border.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Border = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Border as default
};
