import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Strength","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/Strength.md","filePath":"api/@sdnet/robust/type-aliases/Strength.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/Strength.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Strength</p><h1 id="type-alias-strength" tabindex="-1">Type Alias: Strength <a class="header-anchor" href="#type-alias-strength" aria-label="Permalink to &quot;Type Alias: Strength&quot;">​</a></h1><blockquote><p><strong>Strength</strong> = readonly <code>number</code>[]</p></blockquote><p>Numbers that say how strong a corruption is, in the order of <a href="./../interfaces/Corruption#parameters">Corruption.parameters</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/Strength.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Strength = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Strength as default
};
