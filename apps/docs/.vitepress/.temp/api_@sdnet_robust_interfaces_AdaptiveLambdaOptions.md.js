import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AdaptiveLambdaOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/AdaptiveLambdaOptions.md","filePath":"api/@sdnet/robust/interfaces/AdaptiveLambdaOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/AdaptiveLambdaOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / AdaptiveLambdaOptions</p><h1 id="interface-adaptivelambdaoptions" tabindex="-1">Interface: AdaptiveLambdaOptions <a class="header-anchor" href="#interface-adaptivelambdaoptions" aria-label="Permalink to &quot;Interface: AdaptiveLambdaOptions&quot;">​</a></h1><p>Options of <a href="./../functions/adaptiveLambda">adaptiveLambda</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="mode" tabindex="-1">mode? <a class="header-anchor" href="#mode" aria-label="Permalink to &quot;mode?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>mode?</strong>: <code>&quot;image&quot;</code> | <code>&quot;batch&quot;</code></p></blockquote><p>One λ for each image, or one for the batch from the mean of its signals. Default <code>&quot;image&quot;</code>.</p><hr><h3 id="rule" tabindex="-1">rule? <a class="header-anchor" href="#rule" aria-label="Permalink to &quot;rule?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>rule?</strong>: <code>Partial</code>&lt;<a href="./RuleKey"><code>RuleKey</code></a>&gt;</p></blockquote><p>Parts of the rule; those left out are as the calibration recommends.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/AdaptiveLambdaOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AdaptiveLambdaOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AdaptiveLambdaOptions as default
};
