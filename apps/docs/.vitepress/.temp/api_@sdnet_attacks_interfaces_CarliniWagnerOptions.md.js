import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CarliniWagnerOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/CarliniWagnerOptions.md","filePath":"api/@sdnet/attacks/interfaces/CarliniWagnerOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/CarliniWagnerOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / CarliniWagnerOptions</p><h1 id="interface-carliniwagneroptions" tabindex="-1">Interface: CarliniWagnerOptions <a class="header-anchor" href="#interface-carliniwagneroptions" aria-label="Permalink to &quot;Interface: CarliniWagnerOptions&quot;">​</a></h1><p>Options of <a href="./../functions/carliniWagner">carliniWagner</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="confidence" tabindex="-1">confidence <a class="header-anchor" href="#confidence" aria-label="Permalink to &quot;confidence&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>confidence</strong>: <code>number</code></p></blockquote><p>Lead in logits that a success must have, <code>&gt;= 0</code>. Published: 0.</p><hr><h3 id="initialweight" tabindex="-1">initialWeight <a class="header-anchor" href="#initialweight" aria-label="Permalink to &quot;initialWeight&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>initialWeight</strong>: <code>number</code></p></blockquote><p>First weight of the margin, <code>&gt; 0</code>. Published: 0.001.</p><hr><h3 id="searchsteps" tabindex="-1">searchSteps <a class="header-anchor" href="#searchsteps" aria-label="Permalink to &quot;searchSteps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>searchSteps</strong>: <code>number</code></p></blockquote><p>Values of the weight that are tried, at least 1: a bisection once it is bracketed. Published: 9.</p><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Most gradient steps for each weight, at least 1. Published: 10,000; 1,000 is customary.</p><hr><h3 id="stepsize" tabindex="-1">stepSize <a class="header-anchor" href="#stepsize" aria-label="Permalink to &quot;stepSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stepSize</strong>: <code>number</code></p></blockquote><p>Step size of Adam, <code>&gt; 0</code>, in the space of the hyperbolic tangent. Published: 0.01.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/CarliniWagnerOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CarliniWagnerOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CarliniWagnerOptions as default
};
