import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CLEAN","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/CLEAN.md","filePath":"api/@sdnet/robust/variables/CLEAN.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/CLEAN.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CLEAN</p><h1 id="variable-clean" tabindex="-1">Variable: CLEAN <a class="header-anchor" href="#variable-clean" aria-label="Permalink to &quot;Variable: CLEAN&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CLEAN</strong>: <code>&quot;clean&quot;</code> = <code>&quot;clean&quot;</code></p></blockquote><p>Name of the level without noise.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/CLEAN.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CLEAN = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CLEAN as default
};
