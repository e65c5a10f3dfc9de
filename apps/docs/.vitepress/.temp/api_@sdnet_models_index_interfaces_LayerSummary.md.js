import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LayerSummary","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/LayerSummary.md","filePath":"api/@sdnet/models/index/interfaces/LayerSummary.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/LayerSummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / LayerSummary</p><h1 id="interface-layersummary" tabindex="-1">Interface: LayerSummary <a class="header-anchor" href="#interface-layersummary" aria-label="Permalink to &quot;Interface: LayerSummary&quot;">​</a></h1><p>What one layer of a network is and costs.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fixednumbers" tabindex="-1">fixedNumbers <a class="header-anchor" href="#fixednumbers" aria-label="Permalink to &quot;fixedNumbers&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fixedNumbers</strong>: <code>number</code></p></blockquote><p>Other numbers it keeps: running statistics, step sizes, where a power iteration stands.</p><hr><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>string</code></p></blockquote><p>Its class, such as <code>CscConv2d</code>.</p><hr><h3 id="multiplyadds" tabindex="-1">multiplyAdds <a class="header-anchor" href="#multiplyadds" aria-label="Permalink to &quot;multiplyAdds&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>multiplyAdds</strong>: <code>number</code> | <code>undefined</code></p></blockquote><p>For one image at inference, all its calls together; undefined where nobody can say.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><hr><h3 id="outputshape" tabindex="-1">outputShape <a class="header-anchor" href="#outputshape" aria-label="Permalink to &quot;outputShape&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>outputShape</strong>: readonly (<code>number</code> | <code>null</code>)[]</p></blockquote><p>Shape of the result of its first call, without the batch axis; <code>null</code> where unknown.</p><hr><h3 id="parameters" tabindex="-1">parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;parameters&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>parameters</strong>: <code>number</code></p></blockquote><p>Numbers that training moves.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/LayerSummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayerSummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayerSummary as default
};
