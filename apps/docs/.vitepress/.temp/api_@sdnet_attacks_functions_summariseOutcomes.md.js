import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: summariseOutcomes()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/summariseOutcomes.md","filePath":"api/@sdnet/attacks/functions/summariseOutcomes.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/summariseOutcomes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / summariseOutcomes</p><h1 id="function-summariseoutcomes" tabindex="-1">Function: summariseOutcomes() <a class="header-anchor" href="#function-summariseoutcomes" aria-label="Permalink to &quot;Function: summariseOutcomes()&quot;">​</a></h1><blockquote><p><strong>summariseOutcomes</strong>(<code>outcomes</code>): <a href="./../interfaces/DefenceCell"><code>DefenceCell</code></a>[]</p></blockquote><p>Adds up the outcomes of batches by defence, trial and budget, in the order in which these are first seen.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="outcomes" tabindex="-1">outcomes <a class="header-anchor" href="#outcomes" aria-label="Permalink to &quot;outcomes&quot;">​</a></h3><p>readonly <a href="./../interfaces/DefenceOutcome"><code>DefenceOutcome</code></a>[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DefenceCell"><code>DefenceCell</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/summariseOutcomes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const summariseOutcomes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  summariseOutcomes as default
};
