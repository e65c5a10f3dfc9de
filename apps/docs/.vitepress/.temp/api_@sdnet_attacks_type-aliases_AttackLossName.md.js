import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: AttackLossName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/AttackLossName.md","filePath":"api/@sdnet/attacks/type-aliases/AttackLossName.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/AttackLossName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AttackLossName</p><h1 id="type-alias-attacklossname" tabindex="-1">Type Alias: AttackLossName <a class="header-anchor" href="#type-alias-attacklossname" aria-label="Permalink to &quot;Type Alias: AttackLossName&quot;">​</a></h1><blockquote><p><strong>AttackLossName</strong> = <code>&quot;cross-entropy&quot;</code> | <code>&quot;margin&quot;</code> | <code>&quot;dlr&quot;</code></p></blockquote><p>Name of a loss.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/AttackLossName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttackLossName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttackLossName as default
};
