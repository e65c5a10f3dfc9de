import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Attack","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Attack.md","filePath":"api/@sdnet/attacks/type-aliases/Attack.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Attack.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Attack</p><h1 id="type-alias-attack" tabindex="-1">Type Alias: Attack <a class="header-anchor" href="#type-alias-attack" aria-label="Permalink to &quot;Type Alias: Attack&quot;">​</a></h1><blockquote><p><strong>Attack</strong> = <a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a> | <a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p></blockquote><p>A way to look for images that a classifier gets wrong. An attack only proposes: <a href="./../functions/runAttack">runAttack</a> checks that it can do what is asked, hands over only images that are not yet broken, clips what comes back to the threat model and decides by itself what succeeded.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Attack.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Attack = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Attack as default
};
