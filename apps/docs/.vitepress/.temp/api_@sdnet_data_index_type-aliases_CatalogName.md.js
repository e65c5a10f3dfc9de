import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CatalogName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/CatalogName.md","filePath":"api/@sdnet/data/index/type-aliases/CatalogName.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/CatalogName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CatalogName</p><h1 id="type-alias-catalogname" tabindex="-1">Type Alias: CatalogName <a class="header-anchor" href="#type-alias-catalogname" aria-label="Permalink to &quot;Type Alias: CatalogName&quot;">​</a></h1><blockquote><p><strong>CatalogName</strong> = <code>&quot;cifar10&quot;</code> | <code>&quot;cifar100&quot;</code> | <code>&quot;cifar10-c&quot;</code> | <code>&quot;cifar100-c&quot;</code> | <code>&quot;imagenet&quot;</code> | <code>&quot;imagenet-c&quot;</code></p></blockquote><p>Names of the data sets that can be fetched, or checked where they cannot.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/CatalogName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CatalogName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CatalogName as default
};
