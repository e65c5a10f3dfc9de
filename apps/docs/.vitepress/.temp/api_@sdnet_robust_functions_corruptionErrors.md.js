import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: corruptionErrors()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/corruptionErrors.md","filePath":"api/@sdnet/robust/functions/corruptionErrors.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/corruptionErrors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / corruptionErrors</p><h1 id="function-corruptionerrors" tabindex="-1">Function: corruptionErrors() <a class="header-anchor" href="#function-corruptionerrors" aria-label="Permalink to &quot;Function: corruptionErrors()&quot;">​</a></h1><blockquote><p><strong>corruptionErrors</strong>(<code>errors</code>, <code>baseline</code>): <a href="./../interfaces/CorruptionErrors"><code>CorruptionErrors</code></a></p></blockquote><p>Mean and relative corruption error: errors over those of a baseline, so that hard corruptions do not drown the others.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="errors" tabindex="-1">errors <a class="header-anchor" href="#errors" aria-label="Permalink to &quot;errors&quot;">​</a></h3><p><a href="./../interfaces/ErrorRates"><code>ErrorRates</code></a></p><h3 id="baseline" tabindex="-1">baseline <a class="header-anchor" href="#baseline" aria-label="Permalink to &quot;baseline&quot;">​</a></h3><p><a href="./../interfaces/ErrorRates"><code>ErrorRates</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/CorruptionErrors"><code>CorruptionErrors</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a corruption is missing in the baseline or has another number of severities there.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks and Dietterich (2019), section 4.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/corruptionErrors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const corruptionErrors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  corruptionErrors as default
};
