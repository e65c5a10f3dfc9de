import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkDefences()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/checkDefences.md","filePath":"api/@sdnet/attacks/functions/checkDefences.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/checkDefences.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / checkDefences</p><h1 id="function-checkdefences" tabindex="-1">Function: checkDefences() <a class="header-anchor" href="#function-checkdefences" aria-label="Permalink to &quot;Function: checkDefences()&quot;">​</a></h1><blockquote><p><strong>checkDefences</strong>(<code>defences</code>, <code>options</code>): <a href="./../interfaces/DefenceCheck"><code>DefenceCheck</code></a>[]</p></blockquote><p>Looks for signs of masked gradients in every defence, by <a href="./probeRobustness">probeRobustness</a> and by the results of an evaluation.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="defences" tabindex="-1">defences <a class="header-anchor" href="#defences" aria-label="Permalink to &quot;defences&quot;">​</a></h3><p>readonly <a href="./../interfaces/Defence"><code>Defence</code></a>[]</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/CheckDefencesOptions"><code>CheckDefencesOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DefenceCheck"><code>DefenceCheck</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/checkDefences.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkDefences = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkDefences as default
};
