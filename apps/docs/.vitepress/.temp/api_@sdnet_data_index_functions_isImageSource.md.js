import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isImageSource()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/isImageSource.md","filePath":"api/@sdnet/data/index/functions/isImageSource.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/isImageSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / isImageSource</p><h1 id="function-isimagesource" tabindex="-1">Function: isImageSource() <a class="header-anchor" href="#function-isimagesource" aria-label="Permalink to &quot;Function: isImageSource()&quot;">​</a></h1><blockquote><p><strong>isImageSource</strong>(<code>images</code>): <code>images is ImageSource</code></p></blockquote><p>Whether images are read one at a time from the disk, or all are in memory.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a> | <a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>images is ImageSource</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/isImageSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isImageSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isImageSource as default
};
