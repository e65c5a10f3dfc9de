import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fetchCifar100()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/fetchCifar100.md","filePath":"api/@sdnet/data/node/functions/fetchCifar100.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/fetchCifar100.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / fetchCifar100</p><h1 id="function-fetchcifar100" tabindex="-1">Function: fetchCifar100() <a class="header-anchor" href="#function-fetchcifar100" aria-label="Permalink to &quot;Function: fetchCifar100()&quot;">​</a></h1><blockquote><p><strong>fetchCifar100</strong>(<code>options?</code>): <code>Promise</code>&lt;<a href="./../interfaces/FetchedFiles"><code>FetchedFiles</code></a>&gt;</p></blockquote><p>Makes the files of CIFAR-100 available on this machine: from the cache, by download, or from a local copy.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/FetchOptions"><code>FetchOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/FetchedFiles"><code>FetchedFiles</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if no source can be used, with one line that says what to do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/fetchCifar100.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fetchCifar100 = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fetchCifar100 as default
};
