import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: WarningOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/WarningOptions.md","filePath":"api/@sdnet/attacks/interfaces/WarningOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/WarningOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / WarningOptions</p><h1 id="interface-warningoptions" tabindex="-1">Interface: WarningOptions <a class="header-anchor" href="#interface-warningoptions" aria-label="Permalink to &quot;Interface: WarningOptions&quot;">​</a></h1><p>What <a href="./../functions/robustnessWarnings">robustnessWarnings</a> judges by.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="attack" tabindex="-1">attack? <a class="header-anchor" href="#attack" aria-label="Permalink to &quot;attack?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>attack?</strong>: <code>Pick</code>&lt;<a href="./AttackMetadata"><code>AttackMetadata</code></a>, <code>&quot;needsGradients&quot;</code>&gt;</p></blockquote><p>The attack whose number is in doubt: without gradients, what is wrong with these does not touch it. One with, if left out.</p><hr><h3 id="isadaptive" tabindex="-1">isAdaptive <a class="header-anchor" href="#isadaptive" aria-label="Permalink to &quot;isAdaptive&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>isAdaptive</strong>: <code>boolean</code></p></blockquote><p>Whether the attacker differentiated through the whole defence.</p><hr><h3 id="optimises" tabindex="-1">optimises <a class="header-anchor" href="#optimises" aria-label="Permalink to &quot;optimises&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>optimises</strong>: <code>boolean</code></p></blockquote><p>Whether the classifier solves an optimisation problem to answer.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/WarningOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const WarningOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  WarningOptions as default
};
