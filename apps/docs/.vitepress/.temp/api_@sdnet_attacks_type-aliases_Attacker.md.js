import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Attacker","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Attacker.md","filePath":"api/@sdnet/attacks/type-aliases/Attacker.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Attacker.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Attacker</p><h1 id="type-alias-attacker" tabindex="-1">Type Alias: Attacker <a class="header-anchor" href="#type-alias-attacker" aria-label="Permalink to &quot;Type Alias: Attacker&quot;">​</a></h1><blockquote><p><strong>Attacker</strong> = <a href="./Knowledge"><code>Knowledge</code></a> | <code>&quot;white-box&quot;</code></p></blockquote><p>Attacker of <a href="./../functions/evaluateDefences">evaluateDefences</a>. <code>oblivious</code> attacks the network without its defence, <code>transfer</code> another network, <code>white-box</code> differentiates through the defence; <code>adaptive</code> takes the worst of all of these for each image, because who knows a defence can also ignore it: the number to quote.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Attacker.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Attacker = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Attacker as default
};
