import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: autoAttackPlan()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/autoAttackPlan.md","filePath":"api/@sdnet/attacks/functions/autoAttackPlan.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/autoAttackPlan.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / autoAttackPlan</p><h1 id="function-autoattackplan" tabindex="-1">Function: autoAttackPlan() <a class="header-anchor" href="#function-autoattackplan" aria-label="Permalink to &quot;Function: autoAttackPlan()&quot;">​</a></h1><blockquote><p><strong>autoAttackPlan</strong>(<code>options</code>, <code>__namedParameters</code>): <code>object</code></p></blockquote><p>The attacks that <a href="./autoAttack">autoAttack</a> runs, and in plain words how they differ from the published ones: the ratio of logits needs three classes, with targets four; the targeted attack needs four, with three the untargeted takes its place; FAB can aim at no class; and numbers of steps, queries, classes and draws may be others.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/AutoAttackOptions"><code>AutoAttackOptions</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/AutoAttackSetting"><code>AutoAttackSetting</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>object</code></p><h3 id="attacks" tabindex="-1">attacks <a class="header-anchor" href="#attacks" aria-label="Permalink to &quot;attacks&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>attacks</strong>: readonly <a href="./../type-aliases/Attack"><code>Attack</code></a>[]</p></blockquote><h3 id="differences" tabindex="-1">differences <a class="header-anchor" href="#differences" aria-label="Permalink to &quot;differences&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>differences</strong>: readonly <code>string</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/autoAttackPlan.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const autoAttackPlan = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  autoAttackPlan as default
};
