import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ResolvedModelOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/ResolvedModelOptions.md","filePath":"api/@sdnet/models/index/type-aliases/ResolvedModelOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/ResolvedModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / ResolvedModelOptions</p><h1 id="type-alias-resolvedmodeloptions" tabindex="-1">Type Alias: ResolvedModelOptions <a class="header-anchor" href="#type-alias-resolvedmodeloptions" aria-label="Permalink to &quot;Type Alias: ResolvedModelOptions&quot;">​</a></h1><blockquote><p><strong>ResolvedModelOptions</strong> = <code>Required</code>&lt;<code>Omit</code>&lt;<a href="./../interfaces/ModelOptions"><code>ModelOptions</code></a>, <code>&quot;precision&quot;</code>&gt;&gt;</p></blockquote><p><a href="./../interfaces/ModelOptions">ModelOptions</a> with every value decided. The precision is no part of what a network is.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/ResolvedModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResolvedModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResolvedModelOptions as default
};
