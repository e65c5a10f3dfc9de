import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: ATTACK_NAMES","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/variables/ATTACK_NAMES.md","filePath":"api/@sdnet/attacks/variables/ATTACK_NAMES.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/variables/ATTACK_NAMES.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ATTACK_NAMES</p><h1 id="variable-attack-names" tabindex="-1">Variable: ATTACK_NAMES <a class="header-anchor" href="#variable-attack-names" aria-label="Permalink to &quot;Variable: ATTACK\\_NAMES&quot;">​</a></h1><blockquote><p><code>const</code> <strong>ATTACK_NAMES</strong>: readonly [<code>&quot;fgsm&quot;</code>, <code>&quot;pgd&quot;</code>, <code>&quot;mifgsm&quot;</code>, <code>&quot;apgd-ce&quot;</code>, <code>&quot;apgd-dlr&quot;</code>, <code>&quot;apgd-t&quot;</code>, <code>&quot;fab&quot;</code>, <code>&quot;square&quot;</code>, <code>&quot;cw&quot;</code>, <code>&quot;deepfool&quot;</code>, <code>&quot;ddn&quot;</code>, <code>&quot;autoattack&quot;</code>, <code>&quot;autoattack-rand&quot;</code>]</p></blockquote><p>Names of all attacks, as <code>sdnet attack --attack</code> takes them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/variables/ATTACK_NAMES.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ATTACK_NAMES = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ATTACK_NAMES as default
};
