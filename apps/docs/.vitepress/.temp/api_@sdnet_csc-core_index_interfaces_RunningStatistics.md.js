import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RunningStatistics","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/RunningStatistics.md","filePath":"api/@sdnet/csc-core/index/interfaces/RunningStatistics.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/RunningStatistics.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / RunningStatistics</p><h1 id="interface-runningstatistics" tabindex="-1">Interface: RunningStatistics <a class="header-anchor" href="#interface-runningstatistics" aria-label="Permalink to &quot;Interface: RunningStatistics&quot;">​</a></h1><p>Running mean and variance of a batch norm, each <code>[channels]</code>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./BatchNormWeights"><code>BatchNormWeights</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: <code>LayerVariable</code></p></blockquote><hr><h3 id="variance" tabindex="-1">variance <a class="header-anchor" href="#variance" aria-label="Permalink to &quot;variance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>variance</strong>: <code>LayerVariable</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/RunningStatistics.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RunningStatistics = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RunningStatistics as default
};
