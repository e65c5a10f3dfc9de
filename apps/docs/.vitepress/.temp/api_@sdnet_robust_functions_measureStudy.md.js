import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: measureStudy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/measureStudy.md","filePath":"api/@sdnet/robust/functions/measureStudy.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/measureStudy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / measureStudy</p><h1 id="function-measurestudy" tabindex="-1">Function: measureStudy() <a class="header-anchor" href="#function-measurestudy" aria-label="Permalink to &quot;Function: measureStudy()&quot;">​</a></h1><blockquote><p><strong>measureStudy</strong>(<code>model</code>, <code>request</code>, <code>__namedParameters</code>): <code>Promise</code>&lt;readonly <a href="./../type-aliases/Measurement"><code>Measurement</code></a>[]&gt;</p></blockquote><p>The measurements of <a href="./runArrayStudy">runArrayStudy</a> without a summary of them, e.g. under some conditions only.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p><h3 id="request" tabindex="-1">request <a class="header-anchor" href="#request" aria-label="Permalink to &quot;request&quot;">​</a></h3><p><a href="./../interfaces/StudyRequest"><code>StudyRequest</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/ArrayStudyOptions"><code>ArrayStudyOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <a href="./../type-aliases/Measurement"><code>Measurement</code></a>[]&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if λ do not ascend from that of training, a condition has no images, or answers are not finite.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/measureStudy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const measureStudy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  measureStudy as default
};
