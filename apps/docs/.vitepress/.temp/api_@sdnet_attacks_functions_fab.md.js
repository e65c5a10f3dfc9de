import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fab()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/fab.md","filePath":"api/@sdnet/attacks/functions/fab.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/fab.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / fab</p><h1 id="function-fab" tabindex="-1">Function: fab() <a class="header-anchor" href="#function-fab" aria-label="Permalink to &quot;Function: fab()&quot;">​</a></h1><blockquote><p><strong>fab</strong>(<code>options</code>): <a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p></blockquote><p>Fast adaptive boundary attack: looks for the success of least norm, linf, l2 or l1 by the threat model, by steps to the linearised boundary that are drawn to the clean image. Heading for one class at a time (FAB-T) still counts every other answer than the label as a success.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/FabOptions"><code>FabOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Croce &amp; Hein, &quot;Minimally distorted Adversarial Examples with a Fast Adaptive Boundary Attack&quot; (2020), algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/fab.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fab = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fab as default
};
