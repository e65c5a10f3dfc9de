import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Severities","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/Severities.md","filePath":"api/@sdnet/robust/type-aliases/Severities.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/Severities.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Severities</p><h1 id="type-alias-severities" tabindex="-1">Type Alias: Severities <a class="header-anchor" href="#type-alias-severities" aria-label="Permalink to &quot;Type Alias: Severities&quot;">​</a></h1><blockquote><p><strong>Severities</strong> = readonly [<a href="./Strength"><code>Strength</code></a>, <a href="./Strength"><code>Strength</code></a>, <a href="./Strength"><code>Strength</code></a>, <a href="./Strength"><code>Strength</code></a>, <a href="./Strength"><code>Strength</code></a>]</p></blockquote><p>Strengths of severities 1 to 5, from mild to strong.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/Severities.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Severities = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Severities as default
};
