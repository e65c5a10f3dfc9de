import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RatioMeasurement","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/RatioMeasurement.md","filePath":"api/@sdnet/robust/interfaces/RatioMeasurement.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/RatioMeasurement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / RatioMeasurement</p><h1 id="interface-ratiomeasurement" tabindex="-1">Interface: RatioMeasurement <a class="header-anchor" href="#interface-ratiomeasurement" aria-label="Permalink to &quot;Interface: RatioMeasurement&quot;">​</a></h1><p>λ by the objective of ACSC, from some unlabelled images.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>MeasurementBase</code></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><h4 id="inherited-from" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>MeasurementBase.corruption</code></p><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><h4 id="inherited-from-1" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-1" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>MeasurementBase.images</code></p><hr><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>&quot;ratio&quot;</code></p></blockquote><hr><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><hr><h3 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>severity</strong>: <code>number</code></p></blockquote><h4 id="inherited-from-2" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-2" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>MeasurementBase.severity</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/RatioMeasurement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RatioMeasurement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RatioMeasurement as default
};
