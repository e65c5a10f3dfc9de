import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadCifar10()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/loadCifar10.md","filePath":"api/@sdnet/data/node/functions/loadCifar10.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/loadCifar10.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / loadCifar10</p><h1 id="function-loadcifar10" tabindex="-1">Function: loadCifar10() <a class="header-anchor" href="#function-loadcifar10" aria-label="Permalink to &quot;Function: loadCifar10()&quot;">​</a></h1><blockquote><p><strong>loadCifar10</strong>(<code>options</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p></blockquote><p>Loads CIFAR-10, fetching it first where it is not at hand. Every file is checked against its published checksum. The pixels lie in shared memory, so worker threads read them without a copy.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/LoadCifar10Options"><code>LoadCifar10Options</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if the data cannot be had or is damaged, with one line that says what to do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/loadCifar10.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadCifar10 = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadCifar10 as default
};
