import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"@sdnet/csc-core","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index.md","filePath":"api/@sdnet/csc-core/index.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../">API</a> / @sdnet/csc-core</p><h1 id="sdnet-csc-core" tabindex="-1">@sdnet/csc-core <a class="header-anchor" href="#sdnet-csc-core" aria-label="Permalink to &quot;@sdnet/csc-core&quot;">​</a></h1><h2 id="modules" tabindex="-1">Modules <a class="header-anchor" href="#modules" aria-label="Permalink to &quot;Modules&quot;">​</a></h2><ul><li><a href="./backend/">backend</a></li><li><a href="./index/">index</a></li><li><a href="./tensor/">tensor</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
