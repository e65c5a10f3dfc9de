import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeCalibration()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/decodeCalibration.md","filePath":"api/@sdnet/robust/functions/decodeCalibration.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/decodeCalibration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / decodeCalibration</p><h1 id="function-decodecalibration" tabindex="-1">Function: decodeCalibration() <a class="header-anchor" href="#function-decodecalibration" aria-label="Permalink to &quot;Function: decodeCalibration()&quot;">​</a></h1><blockquote><p><strong>decodeCalibration</strong>(<code>text</code>, <code>where</code>): <a href="./../interfaces/CalibrationFile"><code>CalibrationFile</code></a></p></blockquote><p>Reads a calibration and checks every value: nothing in a file is trusted.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="text" tabindex="-1">text <a class="header-anchor" href="#text" aria-label="Permalink to &quot;text&quot;">​</a></h3><p><code>string</code></p><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><p><code>string</code></p><p>What errors name, e.g. the path of the file.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/CalibrationFile"><code>CalibrationFile</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CalibrationError with one line that says what is wrong where.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/decodeCalibration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeCalibration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeCalibration as default
};
