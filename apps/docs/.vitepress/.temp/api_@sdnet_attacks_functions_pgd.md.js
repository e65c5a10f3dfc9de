import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pgd()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/pgd.md","filePath":"api/@sdnet/attacks/functions/pgd.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/pgd.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / pgd</p><h1 id="function-pgd" tabindex="-1">Function: pgd() <a class="header-anchor" href="#function-pgd" aria-label="Permalink to &quot;Function: pgd()&quot;">​</a></h1><blockquote><p><strong>pgd</strong>(<code>options</code>): <a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p></blockquote><p>Projected gradient descent: steps of fixed size in the direction of steepest ascent of the norm, each followed by projection to the ball.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/PgdOptions"><code>PgdOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/BudgetAttack"><code>BudgetAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Madry et al., &quot;Towards Deep Learning Models Resistant to Adversarial Attacks&quot; (2018).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/pgd.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pgd = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pgd as default
};
