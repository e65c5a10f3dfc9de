import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Cifar10Split","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/Cifar10Split.md","filePath":"api/@sdnet/data/index/type-aliases/Cifar10Split.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/Cifar10Split.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Cifar10Split</p><h1 id="type-alias-cifar10split" tabindex="-1">Type Alias: Cifar10Split <a class="header-anchor" href="#type-alias-cifar10split" aria-label="Permalink to &quot;Type Alias: Cifar10Split&quot;">​</a></h1><blockquote><p><strong>Cifar10Split</strong> = <code>&quot;train&quot;</code> | <code>&quot;test&quot;</code></p></blockquote><p>The splits of CIFAR-10.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/Cifar10Split.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Cifar10Split = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Cifar10Split as default
};
