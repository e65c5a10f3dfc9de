import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ModelSummary","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/ModelSummary.md","filePath":"api/@sdnet/models/index/interfaces/ModelSummary.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/ModelSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / ModelSummary</p><h1 id="interface-modelsummary" tabindex="-1">Interface: ModelSummary <a class="header-anchor" href="#interface-modelsummary" aria-label="Permalink to &quot;Interface: ModelSummary&quot;">​</a></h1><p>A network as a table, from the input on.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fixednumbers" tabindex="-1">fixedNumbers <a class="header-anchor" href="#fixednumbers" aria-label="Permalink to &quot;fixedNumbers&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fixedNumbers</strong>: <code>number</code></p></blockquote><hr><h3 id="layers" tabindex="-1">layers <a class="header-anchor" href="#layers" aria-label="Permalink to &quot;layers&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>layers</strong>: readonly <a href="./LayerSummary"><code>LayerSummary</code></a>[]</p></blockquote><hr><h3 id="multiplyadds" tabindex="-1">multiplyAdds <a class="header-anchor" href="#multiplyadds" aria-label="Permalink to &quot;multiplyAdds&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>multiplyAdds</strong>: <code>number</code></p></blockquote><p>Of all layers that could be counted.</p><hr><h3 id="parameters" tabindex="-1">parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;parameters&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>parameters</strong>: <code>number</code></p></blockquote><hr><h3 id="uncounted" tabindex="-1">uncounted <a class="header-anchor" href="#uncounted" aria-label="Permalink to &quot;uncounted&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>uncounted</strong>: readonly <code>string</code>[]</p></blockquote><p>Names of the layers that could not.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/ModelSummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelSummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelSummary as default
};
