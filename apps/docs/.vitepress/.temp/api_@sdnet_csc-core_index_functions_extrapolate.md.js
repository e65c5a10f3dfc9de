import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: extrapolate()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/extrapolate.md","filePath":"api/@sdnet/csc-core/index/functions/extrapolate.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/extrapolate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / extrapolate</p><h1 id="function-extrapolate" tabindex="-1">Function: extrapolate() <a class="header-anchor" href="#function-extrapolate" aria-label="Permalink to &quot;Function: extrapolate()&quot;">​</a></h1><blockquote><p><strong>extrapolate</strong>&lt;<code>T</code>&gt;(<code>current</code>, <code>__namedParameters</code>): <code>T</code></p></blockquote><p>Goes on in the direction of the last step: <code>current + weight · (current - previous)</code>, with one weight for all images or, as a tensor <code>[batch]</code>, one for each.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="current" tabindex="-1">current <a class="header-anchor" href="#current" aria-label="Permalink to &quot;current&quot;">​</a></h3><p><code>T</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><h4 id="previous" tabindex="-1">previous <a class="header-anchor" href="#previous" aria-label="Permalink to &quot;previous&quot;">​</a></h4><p><code>T</code></p><h4 id="weight" tabindex="-1">weight <a class="header-anchor" href="#weight" aria-label="Permalink to &quot;weight&quot;">​</a></h4><p><code>number</code> | <code>Tensor1D</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/extrapolate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const extrapolate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  extrapolate as default
};
