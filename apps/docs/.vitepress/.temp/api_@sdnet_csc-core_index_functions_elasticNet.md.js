import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: elasticNet()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/elasticNet.md","filePath":"api/@sdnet/csc-core/index/functions/elasticNet.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/elasticNet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / elasticNet</p><h1 id="function-elasticnet" tabindex="-1">Function: elasticNet() <a class="header-anchor" href="#function-elasticnet" aria-label="Permalink to &quot;Function: elasticNet()&quot;">​</a></h1><blockquote><p><strong>elasticNet</strong>&lt;<code>T</code>&gt;(<code>values</code>, <code>options</code>): <code>T</code></p></blockquote><p><code>argmin_z ½(z - u)² + threshold·|z| + shrinkage/2·z²</code>, over all <code>z</code> or over <code>z &gt;= 0</code>: the soft threshold divided by <code>1 + shrinkage</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="values" tabindex="-1">values <a class="header-anchor" href="#values" aria-label="Permalink to &quot;values&quot;">​</a></h3><p><code>T</code></p><p><code>u</code>, <code>[batch, ...]</code>.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ElasticNetOptions"><code>ElasticNetOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p><p>A tensor of the shape of <code>values</code>, differentiable in all three.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a weight that is a number is negative or not finite.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ShapeError if there is one weight per image but not of length <code>batch</code>.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Zou &amp; Hastie, &quot;Regularization and variable selection via the elastic net&quot; (2005).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/elasticNet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const elasticNet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  elasticNet as default
};
