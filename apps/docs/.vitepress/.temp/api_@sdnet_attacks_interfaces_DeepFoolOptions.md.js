import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DeepFoolOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/DeepFoolOptions.md","filePath":"api/@sdnet/attacks/interfaces/DeepFoolOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/DeepFoolOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / DeepFoolOptions</p><h1 id="interface-deepfooloptions" tabindex="-1">Interface: DeepFoolOptions <a class="header-anchor" href="#interface-deepfooloptions" aria-label="Permalink to &quot;Interface: DeepFoolOptions&quot;">​</a></h1><p>Options of <a href="./../functions/deepFool">deepFool</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="candidates" tabindex="-1">candidates <a class="header-anchor" href="#candidates" aria-label="Permalink to &quot;candidates&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>candidates</strong>: <code>number</code></p></blockquote><p>How many of the likeliest other classes are looked at, at least 1. Published: 10, all of CIFAR-10&#39;s nine.</p><hr><h3 id="overshoot" tabindex="-1">overshoot <a class="header-anchor" href="#overshoot" aria-label="Permalink to &quot;overshoot&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>overshoot</strong>: <code>number</code></p></blockquote><p>By which share the whole perturbation is lengthened to pass the boundary, <code>&gt;= 0</code>. Published: 0.02.</p><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Most linearisations, at least 1. Published: 50.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/DeepFoolOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DeepFoolOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DeepFoolOptions as default
};
