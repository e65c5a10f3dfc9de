import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openImages()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/openImages.md","filePath":"api/@sdnet/data/node/functions/openImages.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/openImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / openImages</p><h1 id="function-openimages" tabindex="-1">Function: openImages() <a class="header-anchor" href="#function-openimages" aria-label="Permalink to &quot;Function: openImages()&quot;">​</a></h1><blockquote><p><strong>openImages</strong>(<code>path</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p></blockquote><p>One part of the images in a directory or tar. Parts are folders named <code>train</code>, <code>val</code>, <code>test</code> or alike, in any case, or, in a directory, tars of these names; <code>val</code> and <code>test</code> stand for each other where only one of them is there. Images without parts, or with training images only, are opened whole and marked as undivided. One folder that holds all others is entered.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p><code>string</code></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/OpenImagesOptions"><code>OpenImagesOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> or <code>damaged</code>, naming the path.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/openImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openImages as default
};
