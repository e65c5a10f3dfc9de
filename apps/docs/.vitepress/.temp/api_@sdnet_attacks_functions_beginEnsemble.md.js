import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: beginEnsemble()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/beginEnsemble.md","filePath":"api/@sdnet/attacks/functions/beginEnsemble.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/beginEnsemble.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / beginEnsemble</p><h1 id="function-beginensemble" tabindex="-1">Function: beginEnsemble() <a class="header-anchor" href="#function-beginensemble" aria-label="Permalink to &quot;Function: beginEnsemble()&quot;">​</a></h1><blockquote><p><strong>beginEnsemble</strong>(<code>problem</code>): <a href="./../interfaces/EnsembleState"><code>EnsembleState</code></a></p></blockquote><p>The state before the first attack: broken is what the classifier gets wrong by itself. The caller owns it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="problem" tabindex="-1">problem <a class="header-anchor" href="#problem" aria-label="Permalink to &quot;problem&quot;">​</a></h3><p><a href="./../interfaces/BudgetProblem"><code>BudgetProblem</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/EnsembleState"><code>EnsembleState</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/beginEnsemble.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const beginEnsemble = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  beginEnsemble as default
};
