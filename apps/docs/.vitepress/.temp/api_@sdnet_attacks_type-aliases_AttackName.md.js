import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: AttackName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/AttackName.md","filePath":"api/@sdnet/attacks/type-aliases/AttackName.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/AttackName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AttackName</p><h1 id="type-alias-attackname" tabindex="-1">Type Alias: AttackName <a class="header-anchor" href="#type-alias-attackname" aria-label="Permalink to &quot;Type Alias: AttackName&quot;">​</a></h1><blockquote><p><strong>AttackName</strong> = <em>typeof</em> <a href="./../variables/ATTACK_NAMES"><code>ATTACK_NAMES</code></a>[<code>number</code>]</p></blockquote><p>Name of an attack.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/AttackName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttackName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttackName as default
};
