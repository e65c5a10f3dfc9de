import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: sliceDataset()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/sliceDataset.md","filePath":"api/@sdnet/data/index/functions/sliceDataset.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/sliceDataset.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / sliceDataset</p><h1 id="function-slicedataset" tabindex="-1">Function: sliceDataset() <a class="header-anchor" href="#function-slicedataset" aria-label="Permalink to &quot;Function: sliceDataset()&quot;">​</a></h1><blockquote><p><strong>sliceDataset</strong>(<code>dataset</code>, <code>from</code>, <code>to</code>): <a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p></blockquote><p>The images <code>from &lt;= index &lt; to</code> of a data set: views, not copies.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="from" tabindex="-1">from <a class="header-anchor" href="#from" aria-label="Permalink to &quot;from&quot;">​</a></h3><p><code>number</code></p><h3 id="to" tabindex="-1">to <a class="header-anchor" href="#to" aria-label="Permalink to &quot;to&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the range is empty or leaves the data set.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/sliceDataset.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const sliceDataset = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  sliceDataset as default
};
