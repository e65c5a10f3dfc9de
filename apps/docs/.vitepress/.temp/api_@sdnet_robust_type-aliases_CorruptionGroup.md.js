import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptionGroup","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptionGroup.md","filePath":"api/@sdnet/robust/type-aliases/CorruptionGroup.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptionGroup.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionGroup</p><h1 id="type-alias-corruptiongroup" tabindex="-1">Type Alias: CorruptionGroup <a class="header-anchor" href="#type-alias-corruptiongroup" aria-label="Permalink to &quot;Type Alias: CorruptionGroup&quot;">​</a></h1><blockquote><p><strong>CorruptionGroup</strong> = <code>&quot;noise&quot;</code> | <code>&quot;blur&quot;</code> | <code>&quot;weather&quot;</code> | <code>&quot;digital&quot;</code></p></blockquote><p>Kind of harm that a corruption does.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptionGroup.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionGroup = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionGroup as default
};
