import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: runStudy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/runStudy.md","filePath":"api/@sdnet/robust/functions/runStudy.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/runStudy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / runStudy</p><h1 id="function-runstudy" tabindex="-1">Function: runStudy() <a class="header-anchor" href="#function-runstudy" aria-label="Permalink to &quot;Function: runStudy()&quot;">​</a></h1><blockquote><p><strong>runStudy</strong>(<code>model</code>, <code>request</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../interfaces/StudySummary"><code>StudySummary</code></a>&gt;</p></blockquote><p>The paper&#39;s main table: accuracy of a model at the λ of training, at λ chosen by the rules of a calibration, without labels, and at the best λ of each corruption and severity, with the running statistics of the norms and with estimated ones.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="request" tabindex="-1">request <a class="header-anchor" href="#request" aria-label="Permalink to &quot;request&quot;">​</a></h3><p><a href="./../interfaces/StudyRequest"><code>StudyRequest</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/StudyOptions"><code>StudyOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/StudySummary"><code>StudySummary</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if λ do not ascend from that of training, a condition has no images, or answers are not finite.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>arXiv 2210.12945, section 4.3.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/runStudy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const runStudy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  runStudy as default
};
