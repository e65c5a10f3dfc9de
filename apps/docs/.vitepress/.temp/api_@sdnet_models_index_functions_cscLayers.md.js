import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: cscLayers()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/cscLayers.md","filePath":"api/@sdnet/models/index/functions/cscLayers.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/cscLayers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / cscLayers</p><h1 id="function-csclayers" tabindex="-1">Function: cscLayers() <a class="header-anchor" href="#function-csclayers" aria-label="Permalink to &quot;Function: cscLayers()&quot;">​</a></h1><blockquote><p><strong>cscLayers</strong>(<code>model</code>): readonly <a href="./../../../csc-core/index/classes/CscLayer"><code>CscLayer</code></a>&lt;<code>Tensor</code>&lt;<code>Rank</code>&gt;&gt;[]</p></blockquote><p>The sparse-coding layers of a model of any kind, from the input on.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../../../csc-core/index/classes/CscLayer"><code>CscLayer</code></a>&lt;<code>Tensor</code>&lt;<code>Rank</code>&gt;&gt;[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/cscLayers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const cscLayers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  cscLayers as default
};
