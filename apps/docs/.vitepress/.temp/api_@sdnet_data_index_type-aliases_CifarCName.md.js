import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CifarCName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/CifarCName.md","filePath":"api/@sdnet/data/index/type-aliases/CifarCName.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/CifarCName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CifarCName</p><h1 id="type-alias-cifarcname" tabindex="-1">Type Alias: CifarCName <a class="header-anchor" href="#type-alias-cifarcname" aria-label="Permalink to &quot;Type Alias: CifarCName&quot;">​</a></h1><blockquote><p><strong>CifarCName</strong> = <code>&quot;cifar10-c&quot;</code> | <code>&quot;cifar100-c&quot;</code></p></blockquote><p>The corrupted test sets: CIFAR&#39;s test images, each under every corruption at five severities.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/CifarCName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CifarCName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CifarCName as default
};
