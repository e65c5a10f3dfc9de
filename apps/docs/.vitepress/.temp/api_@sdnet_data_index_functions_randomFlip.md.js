import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: randomFlip()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/randomFlip.md","filePath":"api/@sdnet/data/index/functions/randomFlip.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/randomFlip.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / randomFlip</p><h1 id="function-randomflip" tabindex="-1">Function: randomFlip() <a class="header-anchor" href="#function-randomflip" aria-label="Permalink to &quot;Function: randomFlip()&quot;">​</a></h1><blockquote><p><strong>randomFlip</strong>(<code>image</code>, <code>options</code>): <code>void</code></p></blockquote><p>Mirrors an image left to right, in place, with probability one half. Draws one number from <code>random</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[height, width, channels]</code>.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ImageSize"><code>ImageSize</code></a> &amp; <code>object</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/randomFlip.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomFlip = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomFlip as default
};
