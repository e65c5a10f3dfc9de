import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AutoAscentTrace","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/AutoAscentTrace.md","filePath":"api/@sdnet/attacks/interfaces/AutoAscentTrace.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/AutoAscentTrace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AutoAscentTrace</p><h1 id="interface-autoascenttrace" tabindex="-1">Interface: AutoAscentTrace <a class="header-anchor" href="#interface-autoascenttrace" aria-label="Permalink to &quot;Interface: AutoAscentTrace&quot;">​</a></h1><p>What auto-PGD saw at a step, one number for each image that still goes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bestloss" tabindex="-1">bestLoss <a class="header-anchor" href="#bestloss" aria-label="Permalink to &quot;bestLoss&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bestLoss</strong>: <code>Float32Array</code></p></blockquote><hr><h3 id="loss" tabindex="-1">loss <a class="header-anchor" href="#loss" aria-label="Permalink to &quot;loss&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>loss</strong>: <code>Float32Array</code></p></blockquote><hr><h3 id="step" tabindex="-1">step <a class="header-anchor" href="#step" aria-label="Permalink to &quot;step&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>step</strong>: <code>number</code></p></blockquote><p>Steps taken.</p><hr><h3 id="stepsize" tabindex="-1">stepSize <a class="header-anchor" href="#stepsize" aria-label="Permalink to &quot;stepSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stepSize</strong>: <code>Float32Array</code></p></blockquote><p>For the next step, in units of pixels in [0, 1].</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/AutoAscentTrace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AutoAscentTrace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AutoAscentTrace as default
};
