import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: AttackLoss","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/AttackLoss.md","filePath":"api/@sdnet/attacks/type-aliases/AttackLoss.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/AttackLoss.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AttackLoss</p><h1 id="type-alias-attackloss" tabindex="-1">Type Alias: AttackLoss <a class="header-anchor" href="#type-alias-attackloss" aria-label="Permalink to &quot;Type Alias: AttackLoss&quot;">​</a></h1><blockquote><p><strong>AttackLoss</strong> = (<code>logits</code>, <code>goal</code>) =&gt; <code>tf.Tensor1D</code></p></blockquote><p>What an attacker raises: one number for each image, <code>[batch]</code>, a function of its own logits, larger where the attacker is nearer to the goal. Differentiable in the logits <code>[batch, classes]</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><p><code>tf.Tensor2D</code></p><h3 id="goal" tabindex="-1">goal <a class="header-anchor" href="#goal" aria-label="Permalink to &quot;goal&quot;">​</a></h3><p><code>Pick</code>&lt;<a href="./../interfaces/AttackProblem"><code>AttackProblem</code></a>, <code>&quot;labels&quot;</code> | <code>&quot;targets&quot;</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>tf.Tensor1D</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/AttackLoss.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttackLoss = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttackLoss as default
};
