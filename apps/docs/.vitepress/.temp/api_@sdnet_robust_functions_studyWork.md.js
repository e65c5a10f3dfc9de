import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: studyWork()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/studyWork.md","filePath":"api/@sdnet/robust/functions/studyWork.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/studyWork.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / studyWork</p><h1 id="function-studywork" tabindex="-1">Function: studyWork() <a class="header-anchor" href="#function-studywork" aria-label="Permalink to &quot;Function: studyWork()&quot;">​</a></h1><blockquote><p><strong>studyWork</strong>(<code>request</code>, <code>images</code>): <code>number</code></p></blockquote><p>Number of images that <a href="./runStudy">runStudy</a> will classify, counting each λ and each step, if each condition has so many.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="request" tabindex="-1">request <a class="header-anchor" href="#request" aria-label="Permalink to &quot;request&quot;">​</a></h3><p><a href="./../interfaces/StudyRequest"><code>StudyRequest</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if λ do not ascend from that of training.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/studyWork.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const studyWork = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  studyWork as default
};
