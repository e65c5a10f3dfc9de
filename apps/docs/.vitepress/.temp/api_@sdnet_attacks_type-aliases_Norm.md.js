import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Norm","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Norm.md","filePath":"api/@sdnet/attacks/type-aliases/Norm.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Norm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Norm</p><h1 id="type-alias-norm" tabindex="-1">Type Alias: Norm <a class="header-anchor" href="#type-alias-norm" aria-label="Permalink to &quot;Type Alias: Norm&quot;">​</a></h1><blockquote><p><strong>Norm</strong> = <code>&quot;linf&quot;</code> | <code>&quot;l2&quot;</code> | <code>&quot;l1&quot;</code></p></blockquote><p>How the size of a perturbation is measured: its largest change of any channel of any pixel, its Euclidean length, or the sum of its changes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Norm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Norm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Norm as default
};
