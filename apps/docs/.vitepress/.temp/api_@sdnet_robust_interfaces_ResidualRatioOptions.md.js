import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResidualRatioOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/ResidualRatioOptions.md","filePath":"api/@sdnet/robust/interfaces/ResidualRatioOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/ResidualRatioOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ResidualRatioOptions</p><h1 id="interface-residualratiooptions" tabindex="-1">Interface: ResidualRatioOptions <a class="header-anchor" href="#interface-residualratiooptions" aria-label="Permalink to &quot;Interface: ResidualRatioOptions&quot;">​</a></h1><p>Options of <a href="./../functions/residualRatioLambda">residualRatioLambda</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p>Added to λ in the objective.</p><hr><h3 id="learningrate" tabindex="-1">learningRate <a class="header-anchor" href="#learningrate" aria-label="Permalink to &quot;learningRate&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>learningRate</strong>: <code>number</code></p></blockquote><hr><h3 id="range" tabindex="-1">range <a class="header-anchor" href="#range" aria-label="Permalink to &quot;range&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>range</strong>: <a href="./../type-aliases/LambdaRange"><code>LambdaRange</code></a></p></blockquote><p>λ never leaves this range.</p><hr><h3 id="start" tabindex="-1">start <a class="header-anchor" href="#start" aria-label="Permalink to &quot;start&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>start</strong>: <code>number</code></p></blockquote><p>λ to start from, &gt; 0: that of training.</p><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Gradient steps. They decide the result: see there.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/ResidualRatioOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResidualRatioOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResidualRatioOptions as default
};
