import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: runArrayStudy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/runArrayStudy.md","filePath":"api/@sdnet/robust/functions/runArrayStudy.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/runArrayStudy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / runArrayStudy</p><h1 id="function-runarraystudy" tabindex="-1">Function: runArrayStudy() <a class="header-anchor" href="#function-runarraystudy" aria-label="Permalink to &quot;Function: runArrayStudy()&quot;">​</a></h1><blockquote><p><strong>runArrayStudy</strong>(<code>model</code>, <code>request</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../interfaces/StudySummary"><code>StudySummary</code></a>&gt;</p></blockquote><p><a href="./runStudy">runStudy</a> of a model that answers in plain arrays.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p><h3 id="request" tabindex="-1">request <a class="header-anchor" href="#request" aria-label="Permalink to &quot;request&quot;">​</a></h3><p><a href="./../interfaces/StudyRequest"><code>StudyRequest</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ArrayStudyOptions"><code>ArrayStudyOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/StudySummary"><code>StudySummary</code></a>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/runArrayStudy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const runArrayStudy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  runArrayStudy as default
};
