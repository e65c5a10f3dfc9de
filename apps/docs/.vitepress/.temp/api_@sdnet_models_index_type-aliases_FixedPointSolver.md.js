import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FixedPointSolver","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/FixedPointSolver.md","filePath":"api/@sdnet/models/index/type-aliases/FixedPointSolver.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/FixedPointSolver.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / FixedPointSolver</p><h1 id="type-alias-fixedpointsolver" tabindex="-1">Type Alias: FixedPointSolver <a class="header-anchor" href="#type-alias-fixedpointsolver" aria-label="Permalink to &quot;Type Alias: FixedPointSolver&quot;">​</a></h1><blockquote><p><strong>FixedPointSolver</strong> = <code>&quot;broyden&quot;</code> | <code>&quot;anderson&quot;</code></p></blockquote><p>Which solver.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/FixedPointSolver.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FixedPointSolver = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FixedPointSolver as default
};
