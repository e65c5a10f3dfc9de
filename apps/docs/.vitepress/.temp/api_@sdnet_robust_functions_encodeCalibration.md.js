import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeCalibration()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/encodeCalibration.md","filePath":"api/@sdnet/robust/functions/encodeCalibration.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/encodeCalibration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / encodeCalibration</p><h1 id="function-encodecalibration" tabindex="-1">Function: encodeCalibration() <a class="header-anchor" href="#function-encodecalibration" aria-label="Permalink to &quot;Function: encodeCalibration()&quot;">​</a></h1><blockquote><p><strong>encodeCalibration</strong>(<code>file</code>): <code>string</code></p></blockquote><p>A calibration as JSON text.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><p><a href="./../interfaces/CalibrationFile"><code>CalibrationFile</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/encodeCalibration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeCalibration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeCalibration as default
};
