import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: epochOrder()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/epochOrder.md","filePath":"api/@sdnet/data/index/functions/epochOrder.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/epochOrder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / epochOrder</p><h1 id="function-epochorder" tabindex="-1">Function: epochOrder() <a class="header-anchor" href="#function-epochorder" aria-label="Permalink to &quot;Function: epochOrder()&quot;">​</a></h1><blockquote><p><strong>epochOrder</strong>(<code>length</code>, <code>options</code>): <code>Uint32Array</code></p></blockquote><p>The order in which an epoch visits its samples: a pure function of seed and epoch.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="length" tabindex="-1">length <a class="header-anchor" href="#length" aria-label="Permalink to &quot;length&quot;">​</a></h3><p><code>number</code></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><h4 id="epoch" tabindex="-1">epoch <a class="header-anchor" href="#epoch" aria-label="Permalink to &quot;epoch&quot;">​</a></h4><p><code>number</code></p><h4 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint32Array</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/epochOrder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const epochOrder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  epochOrder as default
};
