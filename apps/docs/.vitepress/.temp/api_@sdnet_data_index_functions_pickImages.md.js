import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pickImages()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/pickImages.md","filePath":"api/@sdnet/data/index/functions/pickImages.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/pickImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / pickImages</p><h1 id="function-pickimages" tabindex="-1">Function: pickImages() <a class="header-anchor" href="#function-pickimages" aria-label="Permalink to &quot;Function: pickImages()&quot;">​</a></h1><blockquote><p><strong>pickImages</strong>(<code>source</code>, <code>indices</code>): <a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p></blockquote><p>A source with some of the images, in the order of <code>indices</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="indices" tabindex="-1">indices <a class="header-anchor" href="#indices" aria-label="Permalink to &quot;indices&quot;">​</a></h3><p><code>Uint32Array</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are none, or there is no such image.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/pickImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pickImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pickImages as default
};
