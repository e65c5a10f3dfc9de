import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: divideImages()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/divideImages.md","filePath":"api/@sdnet/data/index/functions/divideImages.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/divideImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / divideImages</p><h1 id="function-divideimages" tabindex="-1">Function: divideImages() <a class="header-anchor" href="#function-divideimages" aria-label="Permalink to &quot;Function: divideImages()&quot;">​</a></h1><blockquote><p><strong>divideImages</strong>(<code>source</code>, <code>__namedParameters</code>): <a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p></blockquote><p>The part of images that is for training, or the part that is held out of it for tests. Which is which is a function of the seed, the names of the images and how many each class has: a folder and a tar of it are divided alike, wherever they lie.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/HoldOut"><code>HoldOut</code></a> &amp; <code>object</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the fraction is not between 0 and 1; Error if no class has two images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/divideImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const divideImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  divideImages as default
};
