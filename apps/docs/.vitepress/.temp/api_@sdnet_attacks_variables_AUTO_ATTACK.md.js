import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: AUTO_ATTACK","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/variables/AUTO_ATTACK.md","filePath":"api/@sdnet/attacks/variables/AUTO_ATTACK.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/variables/AUTO_ATTACK.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AUTO_ATTACK</p><h1 id="variable-auto-attack" tabindex="-1">Variable: AUTO_ATTACK <a class="header-anchor" href="#variable-auto-attack" aria-label="Permalink to &quot;Variable: AUTO\\_ATTACK&quot;">​</a></h1><blockquote><p><code>const</code> <strong>AUTO_ATTACK</strong>: <a href="./../interfaces/AttackMetadata"><code>AttackMetadata</code></a></p></blockquote><p>What one should know of <a href="./../functions/autoAttack">autoAttack</a> in its standard version.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/variables/AUTO_ATTACK.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AUTO_ATTACK = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AUTO_ATTACK as default
};
