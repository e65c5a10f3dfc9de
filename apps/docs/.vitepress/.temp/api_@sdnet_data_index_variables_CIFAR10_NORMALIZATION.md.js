import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CIFAR10_NORMALIZATION","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/CIFAR10_NORMALIZATION.md","filePath":"api/@sdnet/data/index/variables/CIFAR10_NORMALIZATION.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/CIFAR10_NORMALIZATION.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CIFAR10_NORMALIZATION</p><h1 id="variable-cifar10-normalization" tabindex="-1">Variable: CIFAR10_NORMALIZATION <a class="header-anchor" href="#variable-cifar10-normalization" aria-label="Permalink to &quot;Variable: CIFAR10\\_NORMALIZATION&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CIFAR10_NORMALIZATION</strong>: <a href="./../interfaces/Normalization"><code>Normalization</code></a></p></blockquote><p>Channel statistics the published models were trained with; the same for CIFAR-100.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/CIFAR10_NORMALIZATION.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CIFAR10_NORMALIZATION = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CIFAR10_NORMALIZATION as default
};
