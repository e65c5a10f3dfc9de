import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: locateDataset()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/locateDataset.md","filePath":"api/@sdnet/data/node/functions/locateDataset.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/locateDataset.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / locateDataset</p><h1 id="function-locatedataset" tabindex="-1">Function: locateDataset() <a class="header-anchor" href="#function-locatedataset" aria-label="Permalink to &quot;Function: locateDataset()&quot;">​</a></h1><blockquote><p><strong>locateDataset</strong>(<code>name</code>, <code>cacheDirectory?</code>): <code>Promise</code>&lt;<a href="./../interfaces/DatasetLocation"><code>DatasetLocation</code></a>&gt;</p></blockquote><p>Looks for a data set in the cache. Contents are not checked.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><a href="./../../index/type-aliases/CatalogName"><code>CatalogName</code></a></p><h3 id="cachedirectory" tabindex="-1">cacheDirectory? <a class="header-anchor" href="#cachedirectory" aria-label="Permalink to &quot;cacheDirectory?&quot;">​</a></h3><p><code>string</code> = <code>...</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/DatasetLocation"><code>DatasetLocation</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/locateDataset.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const locateDataset = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  locateDataset as default
};
