import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NormChoice","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/NormChoice.md","filePath":"api/@sdnet/robust/type-aliases/NormChoice.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/NormChoice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / NormChoice</p><h1 id="type-alias-normchoice" tabindex="-1">Type Alias: NormChoice <a class="header-anchor" href="#type-alias-normchoice" aria-label="Permalink to &quot;Type Alias: NormChoice&quot;">​</a></h1><blockquote><p><strong>NormChoice</strong> = <code>&quot;running&quot;</code> | <code>&quot;estimated&quot;</code></p></blockquote><p>Whether norms behind codes use the running statistics of training, or those estimated for the λ in use.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/NormChoice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NormChoice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NormChoice as default
};
