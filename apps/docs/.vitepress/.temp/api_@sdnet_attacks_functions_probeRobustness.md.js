import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: probeRobustness()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/probeRobustness.md","filePath":"api/@sdnet/attacks/functions/probeRobustness.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/probeRobustness.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / probeRobustness</p><h1 id="function-proberobustness" tabindex="-1">Function: probeRobustness() <a class="header-anchor" href="#function-proberobustness" aria-label="Permalink to &quot;Function: probeRobustness()&quot;">​</a></h1><blockquote><p><strong>probeRobustness</strong>(<code>classifier</code>, <code>options</code>): <a href="./../interfaces/SanityEvidence"><code>SanityEvidence</code></a></p></blockquote><p>Looks for signs that attacks on a classifier fail for a reason other than robustness: the checks of AutoAttack and of &quot;Obfuscated Gradients&quot;, as numbers. <a href="./robustnessWarnings">robustnessWarnings</a> says what they mean.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="classifier" tabindex="-1">classifier <a class="header-anchor" href="#classifier" aria-label="Permalink to &quot;classifier&quot;">​</a></h3><p><a href="./../type-aliases/Classifier"><code>Classifier</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ProbeOptions"><code>ProbeOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/SanityEvidence"><code>SanityEvidence</code></a></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Athalye, Carlini &amp; Wagner (2018), section 3.1; Croce &amp; Hein (2020); Carlini et al., &quot;On Evaluating Adversarial Robustness&quot; (2019).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/probeRobustness.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const probeRobustness = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  probeRobustness as default
};
