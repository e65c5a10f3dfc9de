import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Calibration","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/Calibration.md","filePath":"api/@sdnet/robust/interfaces/Calibration.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/Calibration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Calibration</p><h1 id="interface-calibration" tabindex="-1">Interface: Calibration <a class="header-anchor" href="#interface-calibration" aria-label="Permalink to &quot;Interface: Calibration&quot;">​</a></h1><p>Everything that choosing λ for an image needs, and what it was fitted on.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CalibrationFile"><code>CalibrationFile</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><p>Ascending from the λ of training; rules never leave this range.</p><hr><h3 id="levels" tabindex="-1">levels <a class="header-anchor" href="#levels" aria-label="Permalink to &quot;levels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>levels</strong>: readonly <a href="./CalibratedLevel"><code>CalibratedLevel</code></a>[]</p></blockquote><hr><h3 id="norms" tabindex="-1">norms? <a class="header-anchor" href="#norms" aria-label="Permalink to &quot;norms?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>norms?</strong>: <a href="./NormTable"><code>NormTable</code></a></p></blockquote><p>Where norms were estimated.</p><hr><h3 id="recommended" tabindex="-1">recommended <a class="header-anchor" href="#recommended" aria-label="Permalink to &quot;recommended&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>recommended</strong>: <a href="./RuleKey"><code>RuleKey</code></a></p></blockquote><p>The pooled rule that did best among those that are not known to cost accuracy on clean images.</p><hr><h3 id="rules" tabindex="-1">rules <a class="header-anchor" href="#rules" aria-label="Permalink to &quot;rules&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>rules</strong>: readonly <a href="./CalibratedRule"><code>CalibratedRule</code></a>[]</p></blockquote><hr><h3 id="traininglambda" tabindex="-1">trainingLambda <a class="header-anchor" href="#traininglambda" aria-label="Permalink to &quot;trainingLambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>trainingLambda</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/Calibration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Calibration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Calibration as default
};
