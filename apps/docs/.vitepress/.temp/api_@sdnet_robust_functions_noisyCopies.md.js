import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: noisyCopies()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/noisyCopies.md","filePath":"api/@sdnet/robust/functions/noisyCopies.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/noisyCopies.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / noisyCopies</p><h1 id="function-noisycopies" tabindex="-1">Function: noisyCopies() <a class="header-anchor" href="#function-noisycopies" aria-label="Permalink to &quot;Function: noisyCopies()&quot;">​</a></h1><blockquote><p><strong>noisyCopies</strong>(<code>image</code>, <code>noise</code>, <code>draws</code>): <a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a></p></blockquote><p>Copies of an image, each with noise of its own: <code>count</code> draws from number <code>first</code> on. Noise is a pure function of the seed, the image and the number of the draw: the same in any batch size and order. It is not clipped to the range of pixels, as the certificate needs it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><a href="./../type-aliases/SingleImage"><code>SingleImage</code></a></p><h3 id="noise" tabindex="-1">noise <a class="header-anchor" href="#noise" aria-label="Permalink to &quot;noise&quot;">​</a></h3><p><a href="./../interfaces/SmoothingNoise"><code>SmoothingNoise</code></a></p><h3 id="draws" tabindex="-1">draws <a class="header-anchor" href="#draws" aria-label="Permalink to &quot;draws&quot;">​</a></h3><h4 id="count" tabindex="-1">count <a class="header-anchor" href="#count" aria-label="Permalink to &quot;count&quot;">​</a></h4><p><code>number</code></p><h4 id="first" tabindex="-1">first <a class="header-anchor" href="#first" aria-label="Permalink to &quot;first&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a></p><p>A batch of <code>count</code> images.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if sigma is not above 0, or <code>std</code> does not have one number above 0 for each channel.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/noisyCopies.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const noisyCopies = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  noisyCopies as default
};
