import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: SEVERITIES","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/SEVERITIES.md","filePath":"api/@sdnet/robust/variables/SEVERITIES.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/SEVERITIES.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SEVERITIES</p><h1 id="variable-severities" tabindex="-1">Variable: SEVERITIES <a class="header-anchor" href="#variable-severities" aria-label="Permalink to &quot;Variable: SEVERITIES&quot;">​</a></h1><blockquote><p><code>const</code> <strong>SEVERITIES</strong>: readonly <code>number</code>[]</p></blockquote><p>Severities of the published test sets.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/SEVERITIES.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SEVERITIES = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SEVERITIES as default
};
