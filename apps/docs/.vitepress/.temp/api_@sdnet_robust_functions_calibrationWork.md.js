import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: calibrationWork()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/calibrationWork.md","filePath":"api/@sdnet/robust/functions/calibrationWork.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/calibrationWork.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / calibrationWork</p><h1 id="function-calibrationwork" tabindex="-1">Function: calibrationWork() <a class="header-anchor" href="#function-calibrationwork" aria-label="Permalink to &quot;Function: calibrationWork()&quot;">​</a></h1><blockquote><p><strong>calibrationWork</strong>(<code>options</code>, <code>images</code>): <code>number</code></p></blockquote><p>How many images <a href="./calibrate">calibrate</a> will classify, counting each λ, if each level has so many.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/CalibrateOptions"><code>CalibrateOptions</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/calibrationWork.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const calibrationWork = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  calibrationWork as default
};
