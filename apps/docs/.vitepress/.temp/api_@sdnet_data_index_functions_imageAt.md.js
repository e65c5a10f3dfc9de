import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: imageAt()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/imageAt.md","filePath":"api/@sdnet/data/index/functions/imageAt.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/imageAt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / imageAt</p><h1 id="function-imageat" tabindex="-1">Function: imageAt() <a class="header-anchor" href="#function-imageat" aria-label="Permalink to &quot;Function: imageAt()&quot;">​</a></h1><blockquote><p><strong>imageAt</strong>(<code>dataset</code>, <code>index</code>): <code>Uint8Array</code></p></blockquote><p>The pixels of one image, <code>[height, width, channels]</code>: a view, not a copy.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is no such image.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/imageAt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageAt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageAt as default
};
