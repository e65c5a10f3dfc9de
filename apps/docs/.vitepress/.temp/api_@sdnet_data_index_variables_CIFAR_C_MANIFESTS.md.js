import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CIFAR_C_MANIFESTS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/CIFAR_C_MANIFESTS.md","filePath":"api/@sdnet/data/index/variables/CIFAR_C_MANIFESTS.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/CIFAR_C_MANIFESTS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CIFAR_C_MANIFESTS</p><h1 id="variable-cifar-c-manifests" tabindex="-1">Variable: CIFAR_C_MANIFESTS <a class="header-anchor" href="#variable-cifar-c-manifests" aria-label="Permalink to &quot;Variable: CIFAR\\_C\\_MANIFESTS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CIFAR_C_MANIFESTS</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/CifarCName"><code>CifarCName</code></a>, <a href="./../interfaces/CorruptedCifar"><code>CorruptedCifar</code></a>&gt;&gt;</p></blockquote><p>CIFAR-10-C and CIFAR-100-C as published.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks and Dietterich, &quot;Benchmarking Neural Network Robustness to Common Corruptions&quot; (2019).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/CIFAR_C_MANIFESTS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CIFAR_C_MANIFESTS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CIFAR_C_MANIFESTS as default
};
