import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: optimalityGap()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/optimalityGap.md","filePath":"api/@sdnet/csc-core/index/functions/optimalityGap.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/optimalityGap.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / optimalityGap</p><h1 id="function-optimalitygap" tabindex="-1">Function: optimalityGap() <a class="header-anchor" href="#function-optimalitygap" aria-label="Permalink to &quot;Function: optimalityGap()&quot;">​</a></h1><blockquote><p><strong>optimalityGap</strong>&lt;<code>Signal</code>, <code>Codes</code>&gt;(<code>codes</code>, <code>__namedParameters</code>): <code>Tensor1D</code></p></blockquote><p>By how much codes miss the optimality conditions: <code>‖z - prox(z + A^T (x - A z) - mu z)‖ / ‖A^T x‖</code> of each image, with the proximal operator of <code>lambda ‖.‖₁</code> (on <code>z &gt;= 0</code> if required). Zero exactly at the minimiser, 1 for <code>z = 0</code> and small <code>lambda</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">Signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;Signal&quot;">​</a></h3><p><code>Signal</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="codes-1" tabindex="-1">codes <a class="header-anchor" href="#codes-1" aria-label="Permalink to &quot;codes&quot;">​</a></h3><p><code>Codes</code></p><p><code>z</code>, <code>[batch, ...]</code>.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/CodingObjective"><code>CodingObjective</code></a>&lt;<code>Signal</code>, <code>Codes</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p><p><code>[batch]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/optimalityGap.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const optimalityGap = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  optimalityGap as default
};
