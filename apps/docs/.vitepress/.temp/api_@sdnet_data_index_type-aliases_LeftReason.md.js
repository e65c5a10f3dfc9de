import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LeftReason","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/LeftReason.md","filePath":"api/@sdnet/data/index/type-aliases/LeftReason.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/LeftReason.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / LeftReason</p><h1 id="type-alias-leftreason" tabindex="-1">Type Alias: LeftReason <a class="header-anchor" href="#type-alias-leftreason" aria-label="Permalink to &quot;Type Alias: LeftReason&quot;">​</a></h1><blockquote><p><strong>LeftReason</strong> = <code>&quot;kind&quot;</code> | <code>&quot;hidden&quot;</code> | <code>&quot;no-class&quot;</code> | <code>&quot;dead-link&quot;</code> | <code>&quot;circle&quot;</code> | <code>&quot;other&quot;</code> | <code>&quot;beside&quot;</code></p></blockquote><p>Why something in a tree is no image of a class.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/LeftReason.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeftReason = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeftReason as default
};
