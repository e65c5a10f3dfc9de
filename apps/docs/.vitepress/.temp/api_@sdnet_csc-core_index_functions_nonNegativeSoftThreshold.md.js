import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: nonNegativeSoftThreshold()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/nonNegativeSoftThreshold.md","filePath":"api/@sdnet/csc-core/index/functions/nonNegativeSoftThreshold.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/nonNegativeSoftThreshold.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / nonNegativeSoftThreshold</p><h1 id="function-nonnegativesoftthreshold" tabindex="-1">Function: nonNegativeSoftThreshold() <a class="header-anchor" href="#function-nonnegativesoftthreshold" aria-label="Permalink to &quot;Function: nonNegativeSoftThreshold()&quot;">​</a></h1><blockquote><p><strong>nonNegativeSoftThreshold</strong>&lt;<code>T</code>&gt;(<code>values</code>, <code>threshold</code>): <code>T</code></p></blockquote><p>Shrinks every value and keeps what stays positive: <code>argmin_{z &gt;= 0} ½(z - u)² + threshold·z</code>, which is <code>max(u - threshold, 0)</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="values" tabindex="-1">values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;values&quot;">​</a></h3><p><code>T</code></p><p><code>[batch, ...]</code>.</p><h3 id="threshold" tabindex="-1">threshold <a class="header-anchor" href="#threshold" aria-label="Permalink to &quot;threshold&quot;">​</a></h3><p><a href="./../type-aliases/PerImage"><code>PerImage</code></a></p><p><code>&gt;= 0</code>, in the units of <code>values</code>; a number, a scalar, or one per image.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p><p>A tensor of the shape of <code>values</code>, differentiable in both; the gradient at the kink is 0.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a threshold that is a number is negative or not finite.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ShapeError if there is one threshold per image but not of length <code>batch</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/nonNegativeSoftThreshold.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const nonNegativeSoftThreshold = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  nonNegativeSoftThreshold as default
};
