import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: deepFool()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/deepFool.md","filePath":"api/@sdnet/attacks/functions/deepFool.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/deepFool.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / deepFool</p><h1 id="function-deepfool" tabindex="-1">Function: deepFool() <a class="header-anchor" href="#function-deepfool" aria-label="Permalink to &quot;Function: deepFool()&quot;">​</a></h1><blockquote><p><strong>deepFool</strong>(<code>options</code>): <a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p></blockquote><p>DeepFool: steps to the nearest boundary of the linearised classifier until the boundary is passed. The norm is the threat model&#39;s. The step is the shortest within [0, 1]; the published one knows no pixel range.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/DeepFoolOptions"><code>DeepFoolOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Moosavi-Dezfooli, Fawzi &amp; Frossard, &quot;DeepFool: a simple and accurate method to fool deep neural networks&quot; (2016), algorithm 2.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/deepFool.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const deepFool = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  deepFool as default
};
