import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: gatherNumbers()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/parallel/functions/gatherNumbers.md","filePath":"api/@sdnet/parallel/functions/gatherNumbers.md"}');
const _sfc_main = { name: "api/@sdnet/parallel/functions/gatherNumbers.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/parallel</a> / gatherNumbers</p><h1 id="function-gathernumbers" tabindex="-1">Function: gatherNumbers() <a class="header-anchor" href="#function-gathernumbers" aria-label="Permalink to &quot;Function: gatherNumbers()&quot;">​</a></h1><blockquote><p><strong>gatherNumbers</strong>(<code>__namedParameters</code>, <code>number</code>): <code>Float64Array</code></p></blockquote><p>Numbers of all processes, in the order of their ranks.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/Communicator"><code>Communicator</code></a></p><h3 id="number" tabindex="-1">number <a class="header-anchor" href="#number" aria-label="Permalink to &quot;number&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Float64Array</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/parallel/functions/gatherNumbers.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const gatherNumbers = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  gatherNumbers as default
};
