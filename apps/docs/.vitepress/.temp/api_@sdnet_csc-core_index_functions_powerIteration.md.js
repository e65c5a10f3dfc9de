import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: powerIteration()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/powerIteration.md","filePath":"api/@sdnet/csc-core/index/functions/powerIteration.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/powerIteration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / powerIteration</p><h1 id="function-poweriteration" tabindex="-1">Function: powerIteration() <a class="header-anchor" href="#function-poweriteration" aria-label="Permalink to &quot;Function: powerIteration()&quot;">​</a></h1><blockquote><p><strong>powerIteration</strong>&lt;<code>Signal</code>, <code>Codes</code>&gt;(<code>dictionary</code>, <code>__namedParameters</code>): <a href="./../interfaces/PowerIterationResult"><code>PowerIterationResult</code></a>&lt;<code>Codes</code>&gt;</p></blockquote><p>Estimates <code>‖A‖²</code>, the largest eigenvalue of <code>A^T A</code> at the code size of <code>vector</code>. Without <code>tolerance</code> nothing is read back from the device. The results are constants to gradients.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">Signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;Signal&quot;">​</a></h3><p><code>Signal</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dictionary" tabindex="-1">dictionary <a class="header-anchor" href="#dictionary" aria-label="Permalink to &quot;dictionary&quot;">​</a></h3><p><a href="./../interfaces/Dictionary"><code>Dictionary</code></a>&lt;<code>Signal</code>, <code>Codes</code>&gt;</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/PowerIterationOptions"><code>PowerIterationOptions</code></a>&lt;<code>Codes</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/PowerIterationResult"><code>PowerIterationResult</code></a>&lt;<code>Codes</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>rounds</code> is not a positive integer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/powerIteration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const powerIteration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  powerIteration as default
};
