import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fittedCorruptions()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/fittedCorruptions.md","filePath":"api/@sdnet/robust/functions/fittedCorruptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/fittedCorruptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / fittedCorruptions</p><h1 id="function-fittedcorruptions" tabindex="-1">Function: fittedCorruptions() <a class="header-anchor" href="#function-fittedcorruptions" aria-label="Permalink to &quot;Function: fittedCorruptions()&quot;">​</a></h1><blockquote><p><strong>fittedCorruptions</strong>(<code>__namedParameters</code>): readonly <code>string</code>[]</p></blockquote><p>The corruptions that a calibration was fitted on, in its order.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/Calibration"><code>Calibration</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <code>string</code>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/fittedCorruptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fittedCorruptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fittedCorruptions as default
};
