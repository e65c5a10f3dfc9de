import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: ddn()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/ddn.md","filePath":"api/@sdnet/attacks/functions/ddn.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/ddn.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ddn</p><h1 id="function-ddn" tabindex="-1">Function: ddn() <a class="header-anchor" href="#function-ddn" aria-label="Permalink to &quot;Function: ddn()&quot;">​</a></h1><blockquote><p><strong>ddn</strong>(<code>options</code>): <a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p></blockquote><p>Decoupled direction and norm: looks for the success of least Euclidean norm. Every step adds the normalised gradient of the cross-entropy to the perturbation and then sets its norm, a little smaller after a success and a little larger after a failure. Unlike the published program it does not round pixels to 256 levels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/DdnOptions"><code>DdnOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Rony et al., &quot;Decoupling Direction and Norm for Efficient Gradient-Based L2 Adversarial Attacks and Defenses&quot; (2019), algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/ddn.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ddn = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ddn as default
};
