import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SweepPoint","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/SweepPoint.md","filePath":"api/@sdnet/robust/interfaces/SweepPoint.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/SweepPoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SweepPoint</p><h1 id="interface-sweeppoint" tabindex="-1">Interface: SweepPoint <a class="header-anchor" href="#interface-sweeppoint" aria-label="Permalink to &quot;Interface: SweepPoint&quot;">​</a></h1><p>Measures of a model at one λ.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="accuracy" tabindex="-1">accuracy <a class="header-anchor" href="#accuracy" aria-label="Permalink to &quot;accuracy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>accuracy</strong>: <code>number</code></p></blockquote><p>Fraction of the images that are classified correctly, 0 to 1.</p><hr><h3 id="entropy" tabindex="-1">entropy <a class="header-anchor" href="#entropy" aria-label="Permalink to &quot;entropy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>entropy</strong>: <code>number</code></p></blockquote><p>Mean entropy of the predictions, in nats: how unsure the model is. Needs no labels.</p><hr><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><hr><h3 id="loss" tabindex="-1">loss <a class="header-anchor" href="#loss" aria-label="Permalink to &quot;loss&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>loss</strong>: <code>number</code></p></blockquote><p>Mean cross-entropy.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/SweepPoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SweepPoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SweepPoint as default
};
