import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeCifar10Records()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/encodeCifar10Records.md","filePath":"api/@sdnet/data/index/functions/encodeCifar10Records.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/encodeCifar10Records.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / encodeCifar10Records</p><h1 id="function-encodecifar10records" tabindex="-1">Function: encodeCifar10Records() <a class="header-anchor" href="#function-encodecifar10records" aria-label="Permalink to &quot;Function: encodeCifar10Records()&quot;">​</a></h1><blockquote><p><strong>encodeCifar10Records</strong>(<code>images</code>, <code>labels</code>): <code>Uint8Array</code></p></blockquote><p>The inverse of <a href="./decodeCifar10Records">decodeCifar10Records</a>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[count, 32, 32, 3]</code>.</p><h3 id="labels" tabindex="-1">labels <a class="header-anchor" href="#labels" aria-label="Permalink to &quot;labels&quot;">​</a></h3><p><code>Uint8Array</code></p><p><code>[count]</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the two disagree about the number of images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/encodeCifar10Records.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeCifar10Records = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeCifar10Records as default
};
