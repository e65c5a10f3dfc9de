import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CORRUPTIONS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/CORRUPTIONS.md","filePath":"api/@sdnet/robust/variables/CORRUPTIONS.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/CORRUPTIONS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CORRUPTIONS</p><h1 id="variable-corruptions" tabindex="-1">Variable: CORRUPTIONS <a class="header-anchor" href="#variable-corruptions" aria-label="Permalink to &quot;Variable: CORRUPTIONS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CORRUPTIONS</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/CorruptionName"><code>CorruptionName</code></a>, <a href="./../interfaces/Corruption"><code>Corruption</code></a>&gt;&gt;</p></blockquote><p>The corruptions of CIFAR-10-C and ImageNet-C: the 15 that make the benchmark&#39;s score, then the four for validation.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/CORRUPTIONS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CORRUPTIONS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CORRUPTIONS as default
};
