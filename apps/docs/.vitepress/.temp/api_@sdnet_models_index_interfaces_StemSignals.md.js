import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StemSignals","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/StemSignals.md","filePath":"api/@sdnet/models/index/interfaces/StemSignals.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/StemSignals.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / StemSignals</p><h1 id="interface-stemsignals" tabindex="-1">Interface: StemSignals <a class="header-anchor" href="#interface-stemsignals" aria-label="Permalink to &quot;Interface: StemSignals&quot;">​</a></h1><p>How the stem&#39;s dictionary explains images; see <a href="./../functions/residualEnergy">residualEnergy</a>, <a href="./../functions/residualRoughness">residualRoughness</a> and <a href="./../functions/residualDeviation">residualDeviation</a>. <code>[batch]</code> each.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="deviation" tabindex="-1">deviation <a class="header-anchor" href="#deviation" aria-label="Permalink to &quot;deviation&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>deviation</strong>: <code>Tensor1D</code></p></blockquote><hr><h3 id="residual" tabindex="-1">residual <a class="header-anchor" href="#residual" aria-label="Permalink to &quot;residual&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>residual</strong>: <code>Tensor1D</code></p></blockquote><hr><h3 id="roughness" tabindex="-1">roughness <a class="header-anchor" href="#roughness" aria-label="Permalink to &quot;roughness&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>roughness</strong>: <code>Tensor1D</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/StemSignals.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StemSignals = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StemSignals as default
};
