import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: thinImageSource()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/thinImageSource.md","filePath":"api/@sdnet/data/index/functions/thinImageSource.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/thinImageSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / thinImageSource</p><h1 id="function-thinimagesource" tabindex="-1">Function: thinImageSource() <a class="header-anchor" href="#function-thinimagesource" aria-label="Permalink to &quot;Function: thinImageSource()&quot;">​</a></h1><blockquote><p><strong>thinImageSource</strong>(<code>source</code>, <code>count</code>): <a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p></blockquote><p>A source with <code>count</code> of the images, spread evenly, so that it has images of as many classes as can be: sources are sorted by class. Itself where it has no more than that.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="count" tabindex="-1">count <a class="header-anchor" href="#count" aria-label="Permalink to &quot;count&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>count</code> is not a positive integer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/thinImageSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const thinImageSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  thinImageSource as default
};
