import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Measurement","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/Measurement.md","filePath":"api/@sdnet/robust/type-aliases/Measurement.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/Measurement.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Measurement</p><h1 id="type-alias-measurement" tabindex="-1">Type Alias: Measurement <a class="header-anchor" href="#type-alias-measurement" aria-label="Permalink to &quot;Type Alias: Measurement&quot;">​</a></h1><blockquote><p><strong>Measurement</strong> = <a href="./../interfaces/SweepMeasurement"><code>SweepMeasurement</code></a> | <a href="./../interfaces/RuleMeasurement"><code>RuleMeasurement</code></a> | <a href="./../interfaces/RatioMeasurement"><code>RatioMeasurement</code></a> | <a href="./../interfaces/BaselineMeasurement"><code>BaselineMeasurement</code></a></p></blockquote><p>Answer to a <a href="./StudyQuestion">StudyQuestion</a>; plain data, to be kept as JSON.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/Measurement.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Measurement = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Measurement as default
};
