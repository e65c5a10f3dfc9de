import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: calibrate()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/calibrate.md","filePath":"api/@sdnet/robust/functions/calibrate.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/calibrate.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / calibrate</p><h1 id="function-calibrate" tabindex="-1">Function: calibrate() <a class="header-anchor" href="#function-calibrate" aria-label="Permalink to &quot;Function: calibrate()&quot;">​</a></h1><blockquote><p><strong>calibrate</strong>(<code>model</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../interfaces/Calibration"><code>Calibration</code></a>&gt;</p></blockquote><p>The paper&#39;s algorithm 1 on labelled images: classifies them at every λ and every level of noise, and fits λ to what the residual at the λ of training says; see <a href="./../interfaces/Calibration">Calibration</a> for the rules that come of it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/CalibrateOptions"><code>CalibrateOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/Calibration"><code>Calibration</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if λ do not ascend from that of training, or there is no clean level or no noisy one.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>arXiv 2210.12945, algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/calibrate.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const calibrate = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  calibrate as default
};
