import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: randomCrop()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/randomCrop.md","filePath":"api/@sdnet/data/index/functions/randomCrop.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/randomCrop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / randomCrop</p><h1 id="function-randomcrop" tabindex="-1">Function: randomCrop() <a class="header-anchor" href="#function-randomcrop" aria-label="Permalink to &quot;Function: randomCrop()&quot;">​</a></h1><blockquote><p><strong>randomCrop</strong>(<code>source</code>, <code>target</code>, <code>options</code>): <code>void</code></p></blockquote><p>Pads an image with <code>padding</code> pixels on every side and cuts a random window of the original size, every position equally likely. Draws two numbers from <code>random</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[height, width, channels]</code>.</p><h3 id="target" tabindex="-1">target <a class="header-anchor" href="#target" aria-label="Permalink to &quot;target&quot;">​</a></h3><p><code>Uint8Array</code></p><p>Receives the window; same size as <code>source</code>, and not the same array.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/RandomCropOptions"><code>RandomCropOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/randomCrop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomCrop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomCrop as default
};
