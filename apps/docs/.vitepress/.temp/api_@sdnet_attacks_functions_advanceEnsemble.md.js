import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: advanceEnsemble()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/advanceEnsemble.md","filePath":"api/@sdnet/attacks/functions/advanceEnsemble.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/advanceEnsemble.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / advanceEnsemble</p><h1 id="function-advanceensemble" tabindex="-1">Function: advanceEnsemble() <a class="header-anchor" href="#function-advanceensemble" aria-label="Permalink to &quot;Function: advanceEnsemble()&quot;">​</a></h1><blockquote><p><strong>advanceEnsemble</strong>(<code>problem</code>, <code>state</code>, <code>__namedParameters</code>): <a href="./../interfaces/EnsembleState"><code>EnsembleState</code></a></p></blockquote><p>Runs one more attack, on the images that are not broken yet and no others. What it proposes is put into the ball and judged by the problem&#39;s classifier. <code>seen</code> is the classifier that the attack sees instead, for example an expectation over draws.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="problem" tabindex="-1">problem <a class="header-anchor" href="#problem" aria-label="Permalink to &quot;problem&quot;">​</a></h3><p><a href="./../interfaces/BudgetProblem"><code>BudgetProblem</code></a></p><h3 id="state" tabindex="-1">state <a class="header-anchor" href="#state" aria-label="Permalink to &quot;state&quot;">​</a></h3><p><a href="./../interfaces/EnsembleState"><code>EnsembleState</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><h4 id="attack" tabindex="-1">attack <a class="header-anchor" href="#attack" aria-label="Permalink to &quot;attack&quot;">​</a></h4><p><a href="./../type-aliases/Attack"><code>Attack</code></a></p><h4 id="seen" tabindex="-1">seen? <a class="header-anchor" href="#seen" aria-label="Permalink to &quot;seen?&quot;">​</a></h4><p><a href="./../type-aliases/Classifier"><code>Classifier</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/EnsembleState"><code>EnsembleState</code></a></p><p>The next state. It is the caller&#39;s, and so remains the old one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/advanceEnsemble.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const advanceEnsemble = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  advanceEnsemble as default
};
