import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DefenceEvaluation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/DefenceEvaluation.md","filePath":"api/@sdnet/attacks/interfaces/DefenceEvaluation.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/DefenceEvaluation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / DefenceEvaluation</p><h1 id="interface-defenceevaluation" tabindex="-1">Interface: DefenceEvaluation <a class="header-anchor" href="#interface-defenceevaluation" aria-label="Permalink to &quot;Interface: DefenceEvaluation&quot;">​</a></h1><p>Result of <a href="./../functions/evaluateDefences">evaluateDefences</a>. The caller owns the images.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="outcomes" tabindex="-1">outcomes <a class="header-anchor" href="#outcomes" aria-label="Permalink to &quot;outcomes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>outcomes</strong>: readonly <a href="./DefenceOutcome"><code>DefenceOutcome</code></a>[]</p></blockquote><hr><h3 id="perturbed" tabindex="-1">perturbed <a class="header-anchor" href="#perturbed" aria-label="Permalink to &quot;perturbed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>perturbed</strong>: readonly <a href="./PerturbedImages"><code>PerturbedImages</code></a>[]</p></blockquote><p>Images of each attacker that was asked for.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/DefenceEvaluation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DefenceEvaluation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DefenceEvaluation as default
};
