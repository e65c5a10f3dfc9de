import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: publishedAttack()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/publishedAttack.md","filePath":"api/@sdnet/attacks/functions/publishedAttack.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/publishedAttack.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / publishedAttack</p><h1 id="function-publishedattack" tabindex="-1">Function: publishedAttack() <a class="header-anchor" href="#function-publishedattack" aria-label="Permalink to &quot;Function: publishedAttack()&quot;">​</a></h1><blockquote><p><strong>publishedAttack</strong>(<code>name</code>, <code>settings</code>): <a href="./../type-aliases/Attack"><code>Attack</code></a></p></blockquote><p>An attack by its name, with its published options where a setting is left out.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>&quot;square&quot;</code> | <code>&quot;cw&quot;</code> | <code>&quot;apgd-ce&quot;</code> | <code>&quot;apgd-dlr&quot;</code> | <code>&quot;apgd-t&quot;</code> | <code>&quot;fab&quot;</code> | <code>&quot;autoattack&quot;</code> | <code>&quot;autoattack-rand&quot;</code> | <code>&quot;ddn&quot;</code> | <code>&quot;deepfool&quot;</code> | <code>&quot;fgsm&quot;</code> | <code>&quot;mifgsm&quot;</code> | <code>&quot;pgd&quot;</code></p><h3 id="settings" tabindex="-1">settings <a class="header-anchor" href="#settings" aria-label="Permalink to &quot;settings&quot;">​</a></h3><p><a href="./../interfaces/AttackSettings"><code>AttackSettings</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Attack"><code>Attack</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/publishedAttack.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const publishedAttack = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  publishedAttack as default
};
