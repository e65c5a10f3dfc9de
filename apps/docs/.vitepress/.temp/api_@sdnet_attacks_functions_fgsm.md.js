import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fgsm()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/fgsm.md","filePath":"api/@sdnet/attacks/functions/fgsm.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/fgsm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / fgsm</p><h1 id="function-fgsm" tabindex="-1">Function: fgsm() <a class="header-anchor" href="#function-fgsm" aria-label="Permalink to &quot;Function: fgsm()&quot;">​</a></h1><blockquote><p><strong>fgsm</strong>(): <a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p></blockquote><p>Fast gradient sign method: one step of full size, <code>x + epsilon · sign(∇ loss)</code>; in other norms, the steepest change of that size.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Goodfellow, Shlens &amp; Szegedy, &quot;Explaining and Harnessing Adversarial Examples&quot; (2015).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/fgsm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fgsm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fgsm as default
};
