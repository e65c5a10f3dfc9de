import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fetchCifarC()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/fetchCifarC.md","filePath":"api/@sdnet/data/node/functions/fetchCifarC.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/fetchCifarC.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / fetchCifarC</p><h1 id="function-fetchcifarc" tabindex="-1">Function: fetchCifarC() <a class="header-anchor" href="#function-fetchcifarc" aria-label="Permalink to &quot;Function: fetchCifarC()&quot;">​</a></h1><blockquote><p><strong>fetchCifarC</strong>(<code>name</code>, <code>options?</code>): <code>Promise</code>&lt;<a href="./../interfaces/FetchedFiles"><code>FetchedFiles</code></a>&gt;</p></blockquote><p>Makes CIFAR-10-C or CIFAR-100-C available on this machine: from the cache, by download, or as a local directory or tar archive. The archive is not unpacked: what is wanted of it is read in place.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><a href="./../../index/type-aliases/CifarCName"><code>CifarCName</code></a></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/FetchOptions"><code>FetchOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/FetchedFiles"><code>FetchedFiles</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if no source can be used, with one line that says what to do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/fetchCifarC.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fetchCifarC = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fetchCifarC as default
};
