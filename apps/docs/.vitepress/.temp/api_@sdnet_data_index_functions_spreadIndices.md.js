import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: spreadIndices()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/spreadIndices.md","filePath":"api/@sdnet/data/index/functions/spreadIndices.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/spreadIndices.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / spreadIndices</p><h1 id="function-spreadindices" tabindex="-1">Function: spreadIndices() <a class="header-anchor" href="#function-spreadindices" aria-label="Permalink to &quot;Function: spreadIndices()&quot;">​</a></h1><blockquote><p><strong>spreadIndices</strong>(<code>length</code>, <code>count</code>): <code>Uint32Array</code></p></blockquote><p><code>count</code> of the indices below <code>length</code>, ascending and spread evenly; all of them where there are no more.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="length" tabindex="-1">length <a class="header-anchor" href="#length" aria-label="Permalink to &quot;length&quot;">​</a></h3><p><code>number</code></p><h3 id="count" tabindex="-1">count <a class="header-anchor" href="#count" aria-label="Permalink to &quot;count&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint32Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>count</code> is not a positive integer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/spreadIndices.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const spreadIndices = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  spreadIndices as default
};
