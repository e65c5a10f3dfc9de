import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Trial","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Trial.md","filePath":"api/@sdnet/attacks/type-aliases/Trial.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Trial.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Trial</p><h1 id="type-alias-trial" tabindex="-1">Type Alias: Trial <a class="header-anchor" href="#type-alias-trial" aria-label="Permalink to &quot;Type Alias: Trial&quot;">​</a></h1><blockquote><p><strong>Trial</strong> = <code>&quot;natural&quot;</code> | <a href="./Attacker"><code>Attacker</code></a> | <code>&quot;replay&quot;</code></p></blockquote><p>Origin of the images that a defence is shown: no attack, an <a href="./Attacker">Attacker</a>, or a file of images that were made earlier.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Trial.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Trial = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Trial as default
};
