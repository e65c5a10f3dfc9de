import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: groupByClass()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/groupByClass.md","filePath":"api/@sdnet/data/index/functions/groupByClass.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/groupByClass.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / groupByClass</p><h1 id="function-groupbyclass" tabindex="-1">Function: groupByClass() <a class="header-anchor" href="#function-groupbyclass" aria-label="Permalink to &quot;Function: groupByClass()&quot;">​</a></h1><blockquote><p><strong>groupByClass</strong>(<code>dataset</code>): <a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p></blockquote><p>The images of a data set class after class, the classes in the order of their names and each in its own order, as folders of classes hold them. Training then visits both in the same seeded order, with the same random changes.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><p>May have its classes in any order.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><p>A copy, in shared memory where the data set is; the data set itself where its images stand so already.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/groupByClass.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const groupByClass = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  groupByClass as default
};
