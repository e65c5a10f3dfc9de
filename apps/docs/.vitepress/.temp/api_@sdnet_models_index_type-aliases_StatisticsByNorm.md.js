import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StatisticsByNorm","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/StatisticsByNorm.md","filePath":"api/@sdnet/models/index/type-aliases/StatisticsByNorm.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/StatisticsByNorm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / StatisticsByNorm</p><h1 id="type-alias-statisticsbynorm" tabindex="-1">Type Alias: StatisticsByNorm <a class="header-anchor" href="#type-alias-statisticsbynorm" aria-label="Permalink to &quot;Type Alias: StatisticsByNorm&quot;">​</a></h1><blockquote><p><strong>StatisticsByNorm</strong> = <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../csc-core/index/interfaces/NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p></blockquote><p>Statistics that norms take in place of their running ones, by name of the norm.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/StatisticsByNorm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StatisticsByNorm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StatisticsByNorm as default
};
