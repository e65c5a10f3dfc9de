import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Knowledge","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Knowledge.md","filePath":"api/@sdnet/attacks/type-aliases/Knowledge.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Knowledge.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Knowledge</p><h1 id="type-alias-knowledge" tabindex="-1">Type Alias: Knowledge <a class="header-anchor" href="#type-alias-knowledge" aria-label="Permalink to &quot;Type Alias: Knowledge&quot;">​</a></h1><blockquote><p><strong>Knowledge</strong> = <code>&quot;adaptive&quot;</code> | <code>&quot;oblivious&quot;</code> | <code>&quot;transfer&quot;</code></p></blockquote><p>What the attacker knows. <code>adaptive</code>: the whole defence, and differentiates through it. <code>oblivious</code>: only the undefended classifier; robustness to that alone is no robustness. <code>transfer</code>: neither; images are crafted against another classifier.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Knowledge.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Knowledge = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Knowledge as default
};
