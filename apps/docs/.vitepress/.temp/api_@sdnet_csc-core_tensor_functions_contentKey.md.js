import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: contentKey()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/functions/contentKey.md","filePath":"api/@sdnet/csc-core/tensor/functions/contentKey.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/functions/contentKey.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">tensor</a> / contentKey</p><h1 id="function-contentkey" tabindex="-1">Function: contentKey() <a class="header-anchor" href="#function-contentkey" aria-label="Permalink to &quot;Function: contentKey()&quot;">​</a></h1><blockquote><p><strong>contentKey</strong>(<code>pixels</code>): <code>number</code></p></blockquote><p>A number that stands for an image, to name its random stream: <code>randomStream(seed, &quot;noise&quot;, contentKey(pixels))</code> draws the same for an image wherever it comes in a data set, in whatever batch, and from whatever file. Two equal images have the same key, and so the same random numbers; that two of a million different images have is less likely than 1 in 10,000.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="pixels" tabindex="-1">pixels <a class="header-anchor" href="#pixels" aria-label="Permalink to &quot;pixels&quot;">​</a></h3><p><code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt; | <code>Uint16Array</code>&lt;<code>ArrayBufferLike</code>&gt;</p><p>Whole numbers, all of the image in one order, for example <code>[height, width, channels]</code> from 0 to 255.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><p>An integer in [0, 2^53): two hashes of 32 bits, the second cut to 21.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/functions/contentKey.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const contentKey = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  contentKey as default
};
