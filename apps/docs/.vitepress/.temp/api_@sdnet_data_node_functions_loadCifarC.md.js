import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadCifarC()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/loadCifarC.md","filePath":"api/@sdnet/data/node/functions/loadCifarC.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/loadCifarC.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / loadCifarC</p><h1 id="function-loadcifarc" tabindex="-1">Function: loadCifarC() <a class="header-anchor" href="#function-loadcifarc" aria-label="Permalink to &quot;Function: loadCifarC()&quot;">​</a></h1><blockquote><p><strong>loadCifarC</strong>(<code>options</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p></blockquote><p>Loads one corruption at one severity of CIFAR-10-C or CIFAR-100-C from the cache or a local copy. Downloads nothing: the archive holds 2.9 GB, and <a href="./fetchCifarC">fetchCifarC</a> fetches it. Checksums are compared then, later only with <code>verify</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../type-aliases/LoadCifarCOptions"><code>LoadCifarCOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if the data is not on this machine or is damaged, with one line that says what to do.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if severity or limit are out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/loadCifarC.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadCifarC = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadCifarC as default
};
