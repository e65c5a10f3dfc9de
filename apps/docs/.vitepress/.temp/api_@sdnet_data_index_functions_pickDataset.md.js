import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pickDataset()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/pickDataset.md","filePath":"api/@sdnet/data/index/functions/pickDataset.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/pickDataset.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / pickDataset</p><h1 id="function-pickdataset" tabindex="-1">Function: pickDataset() <a class="header-anchor" href="#function-pickdataset" aria-label="Permalink to &quot;Function: pickDataset()&quot;">​</a></h1><blockquote><p><strong>pickDataset</strong>(<code>dataset</code>, <code>indices</code>): <a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p></blockquote><p>Some images of a data set, in the order of <code>indices</code>: a copy, in shared memory where the data set is.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="indices" tabindex="-1">indices <a class="header-anchor" href="#indices" aria-label="Permalink to &quot;indices&quot;">​</a></h3><p><code>Uint32Array</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there are none, or there is no such image.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/pickDataset.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pickDataset = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pickDataset as default
};
