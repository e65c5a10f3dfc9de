import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LambdaRule","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/LambdaRule.md","filePath":"api/@sdnet/robust/type-aliases/LambdaRule.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/LambdaRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / LambdaRule</p><h1 id="type-alias-lambdarule" tabindex="-1">Type Alias: LambdaRule <a class="header-anchor" href="#type-alias-lambdarule" aria-label="Permalink to &quot;Type Alias: LambdaRule&quot;">​</a></h1><blockquote><p><strong>LambdaRule</strong> = <a href="./../interfaces/LineRule"><code>LineRule</code></a> | <a href="./../interfaces/MonotoneRule"><code>MonotoneRule</code></a></p></blockquote><p>How λ follows a signal. Results are clamped to the λ that were tried.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/LambdaRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LambdaRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LambdaRule as default
};
