import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StudyPlace","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/StudyPlace.md","filePath":"api/@sdnet/robust/interfaces/StudyPlace.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/StudyPlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / StudyPlace</p><h1 id="interface-studyplace" tabindex="-1">Interface: StudyPlace <a class="header-anchor" href="#interface-studyplace" aria-label="Permalink to &quot;Interface: StudyPlace&quot;">​</a></h1><p>Question and condition of a measurement: with the model, calibration, images and batches, all that decides it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="condition" tabindex="-1">condition <a class="header-anchor" href="#condition" aria-label="Permalink to &quot;condition&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>condition</strong>: <a href="./Condition"><code>Condition</code></a></p></blockquote><hr><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><p>λ of sweeps.</p><hr><h3 id="question" tabindex="-1">question <a class="header-anchor" href="#question" aria-label="Permalink to &quot;question&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>question</strong>: <a href="./../type-aliases/StudyQuestion"><code>StudyQuestion</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/StudyPlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StudyPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StudyPlace as default
};
