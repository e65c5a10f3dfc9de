import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: sourceOfBytes()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/sourceOfBytes.md","filePath":"api/@sdnet/data/index/functions/sourceOfBytes.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/sourceOfBytes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / sourceOfBytes</p><h1 id="function-sourceofbytes" tabindex="-1">Function: sourceOfBytes() <a class="header-anchor" href="#function-sourceofbytes" aria-label="Permalink to &quot;Function: sourceOfBytes()&quot;">​</a></h1><blockquote><p><strong>sourceOfBytes</strong>(<code>bytes</code>, <code>name</code>): <a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p></blockquote><p>Bytes in memory as a source.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/sourceOfBytes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const sourceOfBytes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  sourceOfBytes as default
};
