import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ProbeOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/ProbeOptions.md","filePath":"api/@sdnet/attacks/interfaces/ProbeOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/ProbeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ProbeOptions</p><h1 id="interface-probeoptions" tabindex="-1">Interface: ProbeOptions <a class="header-anchor" href="#interface-probeoptions" aria-label="Permalink to &quot;Interface: ProbeOptions&quot;">​</a></h1><p>What is probed, and how hard.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="blackbox" tabindex="-1">blackBox? <a class="header-anchor" href="#blackbox" aria-label="Permalink to &quot;blackBox?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>blackBox?</strong>: <a href="./BudgetAttack"><code>BudgetAttack</code></a></p></blockquote><p>An attack without gradients, to compare with; none if left out.</p><hr><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p>Budget of the attack whose result is in doubt.</p><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>Tensor4D</code></p></blockquote><p><code>[batch, height, width, channels]</code>, in [0, 1].</p><hr><h3 id="labels" tabindex="-1">labels <a class="header-anchor" href="#labels" aria-label="Permalink to &quot;labels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>labels</strong>: <code>Tensor1D</code></p></blockquote><p>True classes <code>[batch]</code>, int32.</p><hr><h3 id="norm" tabindex="-1">norm <a class="header-anchor" href="#norm" aria-label="Permalink to &quot;norm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norm</strong>: <a href="./../type-aliases/Norm"><code>Norm</code></a></p></blockquote><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Steps of projected gradient descent, at least 1; the probe also takes five times as many.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/ProbeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ProbeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ProbeOptions as default
};
