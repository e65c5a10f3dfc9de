import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: calibrationLevels()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/calibrationLevels.md","filePath":"api/@sdnet/robust/functions/calibrationLevels.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/calibrationLevels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / calibrationLevels</p><h1 id="function-calibrationlevels" tabindex="-1">Function: calibrationLevels() <a class="header-anchor" href="#function-calibrationlevels" aria-label="Permalink to &quot;Function: calibrationLevels()&quot;">​</a></h1><blockquote><p><strong>calibrationLevels</strong>(<code>corruptions</code>, <code>__namedParameters</code>): readonly <a href="./../interfaces/CalibrationLevel"><code>CalibrationLevel</code></a>[]</p></blockquote><p>Levels of <a href="./calibrate">calibrate</a>: the clean images, then every corruption from mild to strong, at the levels at which the paper fits its lines where there are such, else at the five severities.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="corruptions" tabindex="-1">corruptions <a class="header-anchor" href="#corruptions" aria-label="Permalink to &quot;corruptions&quot;">​</a></h3><p>readonly <a href="./../type-aliases/CorruptionName"><code>CorruptionName</code></a>[]</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/CalibrationLevelsOptions"><code>CalibrationLevelsOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/CalibrationLevel"><code>CalibrationLevel</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/calibrationLevels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const calibrationLevels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  calibrationLevels as default
};
