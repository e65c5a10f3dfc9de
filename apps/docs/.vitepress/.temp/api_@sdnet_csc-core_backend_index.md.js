import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"backend","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/index.md","filePath":"api/@sdnet/csc-core/backend/index.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/csc-core</a> / backend</p><h1 id="backend" tabindex="-1">backend <a class="header-anchor" href="#backend" aria-label="Permalink to &quot;backend&quot;">​</a></h1><h2 id="interfaces" tabindex="-1">Interfaces <a class="header-anchor" href="#interfaces" aria-label="Permalink to &quot;Interfaces&quot;">​</a></h2><ul><li><a href="./interfaces/FusedMomentum">FusedMomentum</a></li><li><a href="./interfaces/MomentumStep">MomentumStep</a></li><li><a href="./interfaces/SharedBatch">SharedBatch</a></li></ul><h2 id="type-aliases" tabindex="-1">Type Aliases <a class="header-anchor" href="#type-aliases" aria-label="Permalink to &quot;Type Aliases&quot;">​</a></h2><ul><li><a href="./type-aliases/Precision">Precision</a></li></ul><h2 id="variables" tabindex="-1">Variables <a class="header-anchor" href="#variables" aria-label="Permalink to &quot;Variables&quot;">​</a></h2><ul><li><a href="./variables/PRECISIONS">PRECISIONS</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/assertPrecision">assertPrecision</a></li><li><a href="./functions/createMomentum">createMomentum</a></li><li><a href="./functions/currentPrecision">currentPrecision</a></li><li><a href="./functions/registerKernels">registerKernels</a></li><li><a href="./functions/setPrecision">setPrecision</a></li><li><a href="./functions/withExactBatchNorm">withExactBatchNorm</a></li><li><a href="./functions/withPrecision">withPrecision</a></li><li><a href="./functions/withSharedBatch">withSharedBatch</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
