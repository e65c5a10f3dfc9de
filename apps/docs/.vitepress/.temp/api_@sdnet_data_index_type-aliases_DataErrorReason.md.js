import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: DataErrorReason","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/DataErrorReason.md","filePath":"api/@sdnet/data/index/type-aliases/DataErrorReason.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/DataErrorReason.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / DataErrorReason</p><h1 id="type-alias-dataerrorreason" tabindex="-1">Type Alias: DataErrorReason <a class="header-anchor" href="#type-alias-dataerrorreason" aria-label="Permalink to &quot;Type Alias: DataErrorReason&quot;">​</a></h1><blockquote><p><strong>DataErrorReason</strong> = <code>&quot;missing&quot;</code> | <code>&quot;damaged&quot;</code> | <code>&quot;network&quot;</code> | <code>&quot;disk&quot;</code> | <code>&quot;decoder&quot;</code></p></blockquote><p>What went wrong with data: decides whether another source is worth a try.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/DataErrorReason.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DataErrorReason = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DataErrorReason as default
};
