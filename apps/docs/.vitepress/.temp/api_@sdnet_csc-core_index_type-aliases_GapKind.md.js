import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GapKind","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/GapKind.md","filePath":"api/@sdnet/csc-core/index/type-aliases/GapKind.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/GapKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / GapKind</p><h1 id="type-alias-gapkind" tabindex="-1">Type Alias: GapKind <a class="header-anchor" href="#type-alias-gapkind" aria-label="Permalink to &quot;Type Alias: GapKind&quot;">​</a></h1><blockquote><p><strong>GapKind</strong> = <code>&quot;optimality&quot;</code> | <code>&quot;duality&quot;</code></p></blockquote><p>How far codes are from the minimiser, relative, for each image.</p><ul><li><code>optimality</code>: the violation of the optimality conditions over <code>‖A^T x‖</code>, see <a href="./../functions/optimalityGap">optimalityGap</a>.</li><li><code>duality</code>: <a href="./../functions/dualityGap">dualityGap</a> over <code>½‖x‖²</code>, the energy of zero codes: a bound of how much of that energy is still to be had. Says nothing for <code>lambda = 0</code> with <code>mu = 0</code>, where it is the energy itself, and takes one <code>lambda</code> per atom for <code>mu &gt; 0</code> only.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/GapKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GapKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GapKind as default
};
