import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LayerCoding","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/LayerCoding.md","filePath":"api/@sdnet/models/index/interfaces/LayerCoding.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/LayerCoding.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / LayerCoding</p><h1 id="interface-layercoding" tabindex="-1">Interface: LayerCoding <a class="header-anchor" href="#interface-layercoding" aria-label="Permalink to &quot;Interface: LayerCoding&quot;">​</a></h1><p>How one CSC layer codes a batch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="atoms" tabindex="-1">atoms <a class="header-anchor" href="#atoms" aria-label="Permalink to &quot;atoms&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>atoms</strong>: <code>number</code></p></blockquote><hr><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><p>λ it coded with, or the mean of it where there are several.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><hr><h3 id="nonzero" tabindex="-1">nonZero <a class="header-anchor" href="#nonzero" aria-label="Permalink to &quot;nonZero&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>nonZero</strong>: <code>number</code></p></blockquote><p>Fraction of codes that are not zero.</p><hr><h3 id="relativeresidual" tabindex="-1">relativeResidual <a class="header-anchor" href="#relativeresidual" aria-label="Permalink to &quot;relativeResidual&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>relativeResidual</strong>: <code>number</code></p></blockquote><p><code>‖x - A z‖² / ‖x‖²</code> over the batch, with <code>x</code> the layer&#39;s own input.</p><hr><h3 id="residualenergy" tabindex="-1">residualEnergy <a class="header-anchor" href="#residualenergy" aria-label="Permalink to &quot;residualEnergy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>residualEnergy</strong>: <code>number</code></p></blockquote><p>Mean squared length of an image&#39;s residual <code>‖x - A z‖²</code>, in the squared units of the layer&#39;s input.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/LayerCoding.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LayerCoding = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LayerCoding as default
};
