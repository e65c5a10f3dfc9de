import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SummaryOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/SummaryOptions.md","filePath":"api/@sdnet/models/index/interfaces/SummaryOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/SummaryOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / SummaryOptions</p><h1 id="interface-summaryoptions" tabindex="-1">Interface: SummaryOptions <a class="header-anchor" href="#interface-summaryoptions" aria-label="Permalink to &quot;Interface: SummaryOptions&quot;">​</a></h1><p>What <a href="./../functions/summarize">summarize</a> may be told.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="counters" tabindex="-1">counters? <a class="header-anchor" href="#counters" aria-label="Permalink to &quot;counters?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>counters?</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../type-aliases/MultiplyAddCounter"><code>MultiplyAddCounter</code></a>&gt;&gt;</p></blockquote><p>Counters for layers of other libraries, by class name; they win over what is known here.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/SummaryOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SummaryOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SummaryOptions as default
};
