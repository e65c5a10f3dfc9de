import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchNormWeights","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/BatchNormWeights.md","filePath":"api/@sdnet/csc-core/index/interfaces/BatchNormWeights.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/BatchNormWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / BatchNormWeights</p><h1 id="interface-batchnormweights" tabindex="-1">Interface: BatchNormWeights <a class="header-anchor" href="#interface-batchnormweights" aria-label="Permalink to &quot;Interface: BatchNormWeights&quot;">​</a></h1><p>The variables of a <a href="./../classes/BatchNorm">BatchNorm</a>, each <code>[channels]</code>.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./RunningStatistics"><code>RunningStatistics</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: <code>LayerVariable</code></p></blockquote><h4 id="inherited-from" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./RunningStatistics"><code>RunningStatistics</code></a>.<a href="./RunningStatistics#mean"><code>mean</code></a></p><hr><h3 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>offset</strong>: <code>LayerVariable</code></p></blockquote><hr><h3 id="scale" tabindex="-1">scale <a class="header-anchor" href="#scale" aria-label="Permalink to &quot;scale&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scale</strong>: <code>LayerVariable</code></p></blockquote><hr><h3 id="variance" tabindex="-1">variance <a class="header-anchor" href="#variance" aria-label="Permalink to &quot;variance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>variance</strong>: <code>LayerVariable</code></p></blockquote><h4 id="inherited-from-1" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-1" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./RunningStatistics"><code>RunningStatistics</code></a>.<a href="./RunningStatistics#variance"><code>variance</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/BatchNormWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchNormWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchNormWeights as default
};
