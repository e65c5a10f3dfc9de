import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: normalizeAtoms()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/normalizeAtoms.md","filePath":"api/@sdnet/csc-core/index/functions/normalizeAtoms.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/normalizeAtoms.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / normalizeAtoms</p><h1 id="function-normalizeatoms" tabindex="-1">Function: normalizeAtoms() <a class="header-anchor" href="#function-normalizeatoms" aria-label="Permalink to &quot;Function: normalizeAtoms()&quot;">​</a></h1><blockquote><p><strong>normalizeAtoms</strong>&lt;<code>T</code>&gt;(<code>kernel</code>): <code>T</code></p></blockquote><p>Projects every atom to unit l2 norm: what follows a training step, not a part of the differentiated function. An atom of zeros stays one; any other becomes a unit vector, however short or long. The result is a constant to gradients, as in the official code.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><p><code>T</code></p><p><code>[..., atoms]</code>: one atom per last index, its other axes are the atom&#39;s entries.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p><p>A tensor of the same shape.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/normalizeAtoms.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const normalizeAtoms = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  normalizeAtoms as default
};
