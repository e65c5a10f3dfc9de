import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: singleValueNorms()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/singleValueNorms.md","filePath":"api/@sdnet/models/index/functions/singleValueNorms.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/singleValueNorms.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / singleValueNorms</p><h1 id="function-singlevaluenorms" tabindex="-1">Function: singleValueNorms() <a class="header-anchor" href="#function-singlevaluenorms" aria-label="Permalink to &quot;Function: singleValueNorms()&quot;">​</a></h1><blockquote><p><strong>singleValueNorms</strong>(<code>model</code>, <code>batchSize</code>): readonly <a href="./../interfaces/SingleValueNorm"><code>SingleValueNorm</code></a>[]</p></blockquote><p>The batch norms of a model that a batch of this many images gives a single value per channel: their output is a constant, whatever the images, so that nothing before them can learn. With two images or more there are none.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="batchsize" tabindex="-1">batchSize <a class="header-anchor" href="#batchsize" aria-label="Permalink to &quot;batchSize&quot;">​</a></h3><p><code>number</code></p><p>Number of images.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/SingleValueNorm"><code>SingleValueNorm</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/singleValueNorms.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const singleValueNorms = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  singleValueNorms as default
};
