import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CIFAR_C_CORRUPTIONS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/CIFAR_C_CORRUPTIONS.md","filePath":"api/@sdnet/data/index/variables/CIFAR_C_CORRUPTIONS.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/CIFAR_C_CORRUPTIONS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CIFAR_C_CORRUPTIONS</p><h1 id="variable-cifar-c-corruptions" tabindex="-1">Variable: CIFAR_C_CORRUPTIONS <a class="header-anchor" href="#variable-cifar-c-corruptions" aria-label="Permalink to &quot;Variable: CIFAR\\_C\\_CORRUPTIONS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CIFAR_C_CORRUPTIONS</strong>: readonly <code>string</code>[]</p></blockquote><p>Corruption types, as the files are named: 15 that make the benchmark&#39;s score and, at the end, four more.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/CIFAR_C_CORRUPTIONS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CIFAR_C_CORRUPTIONS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CIFAR_C_CORRUPTIONS as default
};
