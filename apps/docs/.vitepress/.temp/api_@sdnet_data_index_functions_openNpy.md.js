import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openNpy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/openNpy.md","filePath":"api/@sdnet/data/index/functions/openNpy.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/openNpy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / openNpy</p><h1 id="function-opennpy" tabindex="-1">Function: openNpy() <a class="header-anchor" href="#function-opennpy" aria-label="Permalink to &quot;Function: openNpy()&quot;">​</a></h1><blockquote><p><strong>openNpy</strong>(<code>source</code>): <code>Promise</code>&lt;<a href="./../interfaces/NpyArray"><code>NpyArray</code></a>&gt;</p></blockquote><p>Opens a <code>.npy</code> array: reads its header and checks that the file has the size it says.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/NpyArray"><code>NpyArray</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>damaged</code> if the file is not whole, or is in Fortran order, of which rows cannot be read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/openNpy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openNpy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openNpy as default
};
