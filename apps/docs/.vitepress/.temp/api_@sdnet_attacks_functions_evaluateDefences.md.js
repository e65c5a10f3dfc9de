import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: evaluateDefences()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/evaluateDefences.md","filePath":"api/@sdnet/attacks/functions/evaluateDefences.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/evaluateDefences.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / evaluateDefences</p><h1 id="function-evaluatedefences" tabindex="-1">Function: evaluateDefences() <a class="header-anchor" href="#function-evaluatedefences" aria-label="Permalink to &quot;Function: evaluateDefences()&quot;">​</a></h1><blockquote><p><strong>evaluateDefences</strong>(<code>defences</code>, <code>options</code>): <a href="./../interfaces/DefenceEvaluation"><code>DefenceEvaluation</code></a></p></blockquote><p>Attacks every defence with one batch at every budget. With <code>adaptive</code>, the outcomes of the attackers that it consists of are there as well. <a href="./summariseOutcomes">summariseOutcomes</a> adds up batches.</p><p>Images without an answer or a gradient of numbers are counted, not thrown: one batch does not end an evaluation.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="defences" tabindex="-1">defences <a class="header-anchor" href="#defences" aria-label="Permalink to &quot;defences&quot;">​</a></h3><p>readonly <a href="./../interfaces/Defence"><code>Defence</code></a>[]</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/EvaluateDefencesOptions"><code>EvaluateDefencesOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DefenceEvaluation"><code>DefenceEvaluation</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if two defences have one name, an attacker lacks the classifier that it attacks, or <a href="./runAttack">runAttack</a> refuses.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/evaluateDefences.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const evaluateDefences = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  evaluateDefences as default
};
