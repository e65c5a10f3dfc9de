import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ArrayExplanation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/ArrayExplanation.md","filePath":"api/@sdnet/robust/interfaces/ArrayExplanation.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/ArrayExplanation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ArrayExplanation</p><h1 id="interface-arrayexplanation" tabindex="-1">Interface: ArrayExplanation <a class="header-anchor" href="#interface-arrayexplanation" aria-label="Permalink to &quot;Interface: ArrayExplanation&quot;">​</a></h1><p>Result of <a href="./ArrayRobustModel#explain">ArrayRobustModel.explain</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="deviation" tabindex="-1">deviation? <a class="header-anchor" href="#deviation" aria-label="Permalink to &quot;deviation?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>deviation?</strong>: <code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;</p></blockquote><p><code>[size]</code>; only where the model has <a href="./ArrayRobustModel#deviation">ArrayRobustModel.deviation</a>.</p><hr><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>logits</strong>: <code>Float32Array</code></p></blockquote><p><code>[size, classes]</code>, row by row.</p><hr><h3 id="residual" tabindex="-1">residual <a class="header-anchor" href="#residual" aria-label="Permalink to &quot;residual&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>residual</strong>: <code>Float32Array</code></p></blockquote><p><code>[size]</code>.</p><hr><h3 id="roughness" tabindex="-1">roughness? <a class="header-anchor" href="#roughness" aria-label="Permalink to &quot;roughness?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>roughness?</strong>: <code>Float32Array</code>&lt;<code>ArrayBufferLike</code>&gt;</p></blockquote><p><code>[size]</code>; only where the model has <a href="./ArrayRobustModel#roughness">ArrayRobustModel.roughness</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/ArrayExplanation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ArrayExplanation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ArrayExplanation as default
};
