import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Cifar100Labels","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/Cifar100Labels.md","filePath":"api/@sdnet/data/index/type-aliases/Cifar100Labels.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/Cifar100Labels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Cifar100Labels</p><h1 id="type-alias-cifar100labels" tabindex="-1">Type Alias: Cifar100Labels <a class="header-anchor" href="#type-alias-cifar100labels" aria-label="Permalink to &quot;Type Alias: Cifar100Labels&quot;">​</a></h1><blockquote><p><strong>Cifar100Labels</strong> = <code>&quot;fine&quot;</code> | <code>&quot;coarse&quot;</code></p></blockquote><p>Which of the two labels of an image is meant: one of 100 classes, or one of the 20 superclasses of five each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/Cifar100Labels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Cifar100Labels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Cifar100Labels as default
};
