import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: viewImage()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/viewImage.md","filePath":"api/@sdnet/data/index/functions/viewImage.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/viewImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / viewImage</p><h1 id="function-viewimage" tabindex="-1">Function: viewImage() <a class="header-anchor" href="#function-viewimage" aria-label="Permalink to &quot;Function: viewImage()&quot;">​</a></h1><blockquote><p><strong>viewImage</strong>(<code>image</code>, <code>view</code>, <code>random</code>): <code>Uint8Array</code></p></blockquote><p>The square that a view has of an image.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><a href="./../interfaces/DecodedImage"><code>DecodedImage</code></a></p><h3 id="view" tabindex="-1">view <a class="header-anchor" href="#view" aria-label="Permalink to &quot;view&quot;">​</a></h3><p><a href="./../type-aliases/ImageView"><code>ImageView</code></a></p><h3 id="random" tabindex="-1">random <a class="header-anchor" href="#random" aria-label="Permalink to &quot;random&quot;">​</a></h3><p>() =&gt; <a href="./../../../csc-core/tensor/classes/RandomStream"><code>RandomStream</code></a></p><p>Where a random part is from; only a <code>random-resized-crop</code> draws from it.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><p><code>[size, size, 3]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/viewImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const viewImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  viewImage as default
};
