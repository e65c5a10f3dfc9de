import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GradientMethod","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/GradientMethod.md","filePath":"api/@sdnet/csc-core/index/type-aliases/GradientMethod.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/GradientMethod.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / GradientMethod</p><h1 id="type-alias-gradientmethod" tabindex="-1">Type Alias: GradientMethod <a class="header-anchor" href="#type-alias-gradientmethod" aria-label="Permalink to &quot;Type Alias: GradientMethod&quot;">​</a></h1><blockquote><p><strong>GradientMethod</strong> = { <code>kind</code>: <code>&quot;unrolled&quot;</code>; } | { <code>kind</code>: <code>&quot;truncated&quot;</code>; <code>steps</code>: <code>number</code>; } | { <code>iterations</code>: <code>number</code>; <code>kind</code>: <code>&quot;implicit&quot;</code>; <code>tolerance</code>: <code>number</code>; }</p></blockquote><p>How to differentiate codes in the signal, the dictionary and λ.</p><ul><li><code>unrolled</code>: exactly, through all the steps that were done. Memory grows with their number.</li><li><code>truncated</code>: through the last <code>steps</code> steps only, as if the codes before them were constants.</li><li><code>implicit</code>: at the solution, through the optimality conditions on its support, by conjugate gradients that stop at the relative residual <code>tolerance</code> or after <code>iterations</code> rounds. Exact only for converged codes whose active atoms are independent or with <code>mu &gt; 0</code>; memory does not depend on the number of steps. Square loss only.</li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/GradientMethod.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GradientMethod = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GradientMethod as default
};
