import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: stepsPerEpoch()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/stepsPerEpoch.md","filePath":"api/@sdnet/data/index/functions/stepsPerEpoch.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/stepsPerEpoch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / stepsPerEpoch</p><h1 id="function-stepsperepoch" tabindex="-1">Function: stepsPerEpoch() <a class="header-anchor" href="#function-stepsperepoch" aria-label="Permalink to &quot;Function: stepsPerEpoch()&quot;">​</a></h1><blockquote><p><strong>stepsPerEpoch</strong>(<code>length</code>, <code>batchSize</code>): <code>number</code></p></blockquote><p>Batches of one pass over <code>length</code> samples; the last may be smaller.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="length" tabindex="-1">length <a class="header-anchor" href="#length" aria-label="Permalink to &quot;length&quot;">​</a></h3><p><code>number</code></p><h3 id="batchsize" tabindex="-1">batchSize <a class="header-anchor" href="#batchsize" aria-label="Permalink to &quot;batchSize&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/stepsPerEpoch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const stepsPerEpoch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  stepsPerEpoch as default
};
