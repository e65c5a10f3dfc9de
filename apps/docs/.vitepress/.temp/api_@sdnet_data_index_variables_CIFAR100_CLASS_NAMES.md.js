import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CIFAR100_CLASS_NAMES","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/CIFAR100_CLASS_NAMES.md","filePath":"api/@sdnet/data/index/variables/CIFAR100_CLASS_NAMES.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/CIFAR100_CLASS_NAMES.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CIFAR100_CLASS_NAMES</p><h1 id="variable-cifar100-class-names" tabindex="-1">Variable: CIFAR100_CLASS_NAMES <a class="header-anchor" href="#variable-cifar100-class-names" aria-label="Permalink to &quot;Variable: CIFAR100\\_CLASS\\_NAMES&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CIFAR100_CLASS_NAMES</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/Cifar100Labels"><code>Cifar100Labels</code></a>, readonly <code>string</code>[]&gt;&gt;</p></blockquote><p>Names by label, as in the text files of the archive: 100 classes and 20 superclasses.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/CIFAR100_CLASS_NAMES.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CIFAR100_CLASS_NAMES = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CIFAR100_CLASS_NAMES as default
};
