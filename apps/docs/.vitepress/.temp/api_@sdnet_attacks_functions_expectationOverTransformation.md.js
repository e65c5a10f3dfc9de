import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: expectationOverTransformation()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/expectationOverTransformation.md","filePath":"api/@sdnet/attacks/functions/expectationOverTransformation.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/expectationOverTransformation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / expectationOverTransformation</p><h1 id="function-expectationovertransformation" tabindex="-1">Function: expectationOverTransformation() <a class="header-anchor" href="#function-expectationovertransformation" aria-label="Permalink to &quot;Function: expectationOverTransformation()&quot;">​</a></h1><blockquote><p><strong>expectationOverTransformation</strong>(<code>draw</code>, <code>options</code>): <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p></blockquote><p>Expectation over transformation: the logarithm of the mean of the probabilities that a random classifier gives, so that an attack sees what a random defence does on the whole rather than once. A draw that gives an image no answer (NaN or +Infinity) is left out of its mean. Judge by a single draw, as the defence would be used.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="draw" tabindex="-1">draw <a class="header-anchor" href="#draw" aria-label="Permalink to &quot;draw&quot;">​</a></h3><p>(<code>sample</code>) =&gt; <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p><p>The classifier of each draw; draws count from 0 and on from pass to pass, so that an attack cannot settle on some of them. Make a new expectation for a run that is to be repeated.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><code>samples</code>: draws for each pass, at least 1. AutoAttack: 20.</p><h4 id="samples" tabindex="-1">samples <a class="header-anchor" href="#samples" aria-label="Permalink to &quot;samples&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Classifier"><code>Classifier</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>samples</code> is no positive integer.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Athalye et al., &quot;Synthesizing Robust Adversarial Examples&quot; (2018).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/expectationOverTransformation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const expectationOverTransformation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  expectationOverTransformation as default
};
