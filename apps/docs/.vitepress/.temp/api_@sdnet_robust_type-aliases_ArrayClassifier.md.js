import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ArrayClassifier","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/ArrayClassifier.md","filePath":"api/@sdnet/robust/type-aliases/ArrayClassifier.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/ArrayClassifier.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ArrayClassifier</p><h1 id="type-alias-arrayclassifier" tabindex="-1">Type Alias: ArrayClassifier <a class="header-anchor" href="#type-alias-arrayclassifier" aria-label="Permalink to &quot;Type Alias: ArrayClassifier&quot;">​</a></h1><blockquote><p><strong>ArrayClassifier</strong> = (<code>images</code>) =&gt; <code>Promise</code>&lt;<code>Float32Array</code>&gt;</p></blockquote><p>Logits <code>[size, classes]</code> of a batch, row by row.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Float32Array</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/ArrayClassifier.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ArrayClassifier = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ArrayClassifier as default
};
