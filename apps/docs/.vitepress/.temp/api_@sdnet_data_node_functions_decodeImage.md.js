import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeImage()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/decodeImage.md","filePath":"api/@sdnet/data/node/functions/decodeImage.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/decodeImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / decodeImage</p><h1 id="function-decodeimage" tabindex="-1">Function: decodeImage() <a class="header-anchor" href="#function-decodeimage" aria-label="Permalink to &quot;Function: decodeImage()&quot;">​</a></h1><blockquote><p><strong>decodeImage</strong>(<code>source</code>, <code>index</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/DecodedImage"><code>DecodedImage</code></a>&gt;</p></blockquote><p>Reads and decodes an image of a source to RGB. Grey becomes three equal channels, transparency is dropped, 16 bits become 8; colour profiles and the orientation that a camera notes are ignored, as torchvision&#39;s loader ignores them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/DecodedImage"><code>DecodedImage</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> or <code>damaged</code>, naming the image; <code>decoder</code> where sharp is needed and cannot be loaded.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/decodeImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeImage as default
};
