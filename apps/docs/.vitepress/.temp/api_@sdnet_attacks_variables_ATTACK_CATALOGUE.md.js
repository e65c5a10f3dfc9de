import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: ATTACK_CATALOGUE","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/variables/ATTACK_CATALOGUE.md","filePath":"api/@sdnet/attacks/variables/ATTACK_CATALOGUE.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/variables/ATTACK_CATALOGUE.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ATTACK_CATALOGUE</p><h1 id="variable-attack-catalogue" tabindex="-1">Variable: ATTACK_CATALOGUE <a class="header-anchor" href="#variable-attack-catalogue" aria-label="Permalink to &quot;Variable: ATTACK\\_CATALOGUE&quot;">​</a></h1><blockquote><p><code>const</code> <strong>ATTACK_CATALOGUE</strong>: readonly <a href="./../interfaces/AttackMetadata"><code>AttackMetadata</code></a>[]</p></blockquote><p>What one should know of every attack.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/variables/ATTACK_CATALOGUE.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ATTACK_CATALOGUE = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ATTACK_CATALOGUE as default
};
