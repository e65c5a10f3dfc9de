import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LambdaRange","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/LambdaRange.md","filePath":"api/@sdnet/robust/type-aliases/LambdaRange.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/LambdaRange.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / LambdaRange</p><h1 id="type-alias-lambdarange" tabindex="-1">Type Alias: LambdaRange <a class="header-anchor" href="#type-alias-lambdarange" aria-label="Permalink to &quot;Type Alias: LambdaRange&quot;">​</a></h1><blockquote><p><strong>LambdaRange</strong> = readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>Least and largest λ.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/LambdaRange.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LambdaRange = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LambdaRange as default
};
