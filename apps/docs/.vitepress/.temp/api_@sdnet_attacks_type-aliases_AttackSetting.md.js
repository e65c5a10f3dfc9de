import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: AttackSetting","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/AttackSetting.md","filePath":"api/@sdnet/attacks/type-aliases/AttackSetting.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/AttackSetting.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AttackSetting</p><h1 id="type-alias-attacksetting" tabindex="-1">Type Alias: AttackSetting <a class="header-anchor" href="#type-alias-attacksetting" aria-label="Permalink to &quot;Type Alias: AttackSetting&quot;">​</a></h1><blockquote><p><strong>AttackSetting</strong> = <code>&quot;steps&quot;</code> | <code>&quot;restarts&quot;</code> | <code>&quot;queries&quot;</code></p></blockquote><p>A number that some attacks can be told on the command line, and others have no use for.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/AttackSetting.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttackSetting = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttackSetting as default
};
