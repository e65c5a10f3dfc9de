import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AutoAttackSetting","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/AutoAttackSetting.md","filePath":"api/@sdnet/attacks/interfaces/AutoAttackSetting.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/AutoAttackSetting.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AutoAttackSetting</p><h1 id="interface-autoattacksetting" tabindex="-1">Interface: AutoAttackSetting <a class="header-anchor" href="#interface-autoattacksetting" aria-label="Permalink to &quot;Interface: AutoAttackSetting&quot;">​</a></h1><p>What <a href="./../functions/autoAttackPlan">autoAttackPlan</a> goes by.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="classes" tabindex="-1">classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;classes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>classes</strong>: <code>number</code></p></blockquote><p>How many classes the classifier tells apart.</p><hr><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p>The budget. FAB leaves images alone of which it knows a success within it.</p><hr><h3 id="istargeted" tabindex="-1">isTargeted? <a class="header-anchor" href="#istargeted" aria-label="Permalink to &quot;isTargeted?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>isTargeted?</strong>: <code>boolean</code></p></blockquote><p>Whether targets are aimed at. Default false.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/AutoAttackSetting.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AutoAttackSetting = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AutoAttackSetting as default
};
