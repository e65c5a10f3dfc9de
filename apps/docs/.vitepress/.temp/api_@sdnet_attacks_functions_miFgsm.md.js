import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: miFgsm()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/miFgsm.md","filePath":"api/@sdnet/attacks/functions/miFgsm.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/miFgsm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / miFgsm</p><h1 id="function-mifgsm" tabindex="-1">Function: miFgsm() <a class="header-anchor" href="#function-mifgsm" aria-label="Permalink to &quot;Function: miFgsm()&quot;">​</a></h1><blockquote><p><strong>miFgsm</strong>(<code>__namedParameters</code>): <a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p></blockquote><p>Momentum iterative FGSM: steps of size epsilon / steps in the direction of an accumulated gradient, each gradient divided by its l1 norm. Made for images that transfer to other classifiers, so it never stops early.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/MiFgsmOptions"><code>MiFgsmOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Dong et al., &quot;Boosting Adversarial Attacks with Momentum&quot; (2018), algorithm 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/miFgsm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const miFgsm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  miFgsm as default
};
