import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeNpy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/decodeNpy.md","filePath":"api/@sdnet/data/index/functions/decodeNpy.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/decodeNpy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / decodeNpy</p><h1 id="function-decodenpy" tabindex="-1">Function: decodeNpy() <a class="header-anchor" href="#function-decodenpy" aria-label="Permalink to &quot;Function: decodeNpy()&quot;">​</a></h1><blockquote><p><strong>decodeNpy</strong>(<code>bytes</code>, <code>file</code>): <code>Promise</code>&lt;{ <code>data</code>: <a href="./../type-aliases/NpyData"><code>NpyData</code></a>; <code>shape</code>: readonly <code>number</code>[]; }&gt;</p></blockquote><p>Decodes a whole <code>.npy</code> file.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;{ <code>data</code>: <a href="./../type-aliases/NpyData"><code>NpyData</code></a>; <code>shape</code>: readonly <code>number</code>[]; }&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError as for <a href="./openNpy">openNpy</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/decodeNpy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeNpy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeNpy as default
};
