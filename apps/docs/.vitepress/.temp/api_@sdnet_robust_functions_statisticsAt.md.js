import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: statisticsAt()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/statisticsAt.md","filePath":"api/@sdnet/robust/functions/statisticsAt.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/statisticsAt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / statisticsAt</p><h1 id="function-statisticsat" tabindex="-1">Function: statisticsAt() <a class="header-anchor" href="#function-statisticsat" aria-label="Permalink to &quot;Function: statisticsAt()&quot;">​</a></h1><blockquote><p><strong>statisticsAt</strong>(<code>table</code>, <code>lambda</code>): <a href="./../type-aliases/StatisticsByNorm"><code>StatisticsByNorm</code></a></p></blockquote><p>Statistics for each image by linear interpolation over λ; below the first and above the last λ, those of the nearest.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="table" tabindex="-1">table <a class="header-anchor" href="#table" aria-label="Permalink to &quot;table&quot;">​</a></h3><p><a href="./../interfaces/NormTable"><code>NormTable</code></a></p><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><p><code>Tensor1D</code></p><p><code>[batch]</code>, or <code>[1]</code> for all images.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/StatisticsByNorm"><code>StatisticsByNorm</code></a></p><p><code>[batch, channels]</code> each, differentiable in <code>lambda</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/statisticsAt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const statisticsAt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  statisticsAt as default
};
