import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: imagesOfBatches()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/imagesOfBatches.md","filePath":"api/@sdnet/robust/functions/imagesOfBatches.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/imagesOfBatches.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / imagesOfBatches</p><h1 id="function-imagesofbatches" tabindex="-1">Function: imagesOfBatches() <a class="header-anchor" href="#function-imagesofbatches" aria-label="Permalink to &quot;Function: imagesOfBatches()&quot;">​</a></h1><blockquote><p><strong>imagesOfBatches</strong>(<code>batches</code>): <code>AsyncGenerator</code>&lt;<a href="./../interfaces/ImageToCertify"><code>ImageToCertify</code></a>&gt;</p></blockquote><p>Images of batches one by one, counted where the batches do not say which they are.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="batches" tabindex="-1">batches <a class="header-anchor" href="#batches" aria-label="Permalink to &quot;batches&quot;">​</a></h3><p><code>Iterable</code>&lt;<a href="./../interfaces/IndexedBatch"><code>IndexedBatch</code></a>, <code>any</code>, <code>any</code>&gt; | <code>AsyncIterable</code>&lt;<a href="./../interfaces/IndexedBatch"><code>IndexedBatch</code></a>, <code>any</code>, <code>any</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>AsyncGenerator</code>&lt;<a href="./../interfaces/ImageToCertify"><code>ImageToCertify</code></a>&gt;</p><h2 id="yields" tabindex="-1">Yields <a class="header-anchor" href="#yields" aria-label="Permalink to &quot;Yields&quot;">​</a></h2><p>Views of the batches.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/imagesOfBatches.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imagesOfBatches = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imagesOfBatches as default
};
