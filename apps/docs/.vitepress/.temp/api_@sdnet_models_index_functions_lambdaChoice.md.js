import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: lambdaChoice()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/lambdaChoice.md","filePath":"api/@sdnet/models/index/functions/lambdaChoice.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/lambdaChoice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / lambdaChoice</p><h1 id="function-lambdachoice" tabindex="-1">Function: lambdaChoice() <a class="header-anchor" href="#function-lambdachoice" aria-label="Permalink to &quot;Function: lambdaChoice()&quot;">​</a></h1><blockquote><p><strong>lambdaChoice</strong>(<code>model</code>, <code>__namedParameters?</code>): <a href="./../type-aliases/LambdaChoice"><code>LambdaChoice</code></a></p></blockquote><p>Whether λ of a network can be chosen at test time. It can where a CSC layer codes the images themselves, in networks of the registry and in others. With <code>reach</code> <code>&quot;all&quot;</code>, every CSC layer must have one λ; the default, <code>&quot;stem&quot;</code>, asks for that one alone.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters? <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters?&quot;">​</a></h3><h4 id="reach" tabindex="-1">reach? <a class="header-anchor" href="#reach" aria-label="Permalink to &quot;reach?&quot;">​</a></h4><p><a href="./../type-aliases/Reach"><code>Reach</code></a> = <code>&quot;stem&quot;</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/LambdaChoice"><code>LambdaChoice</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/lambdaChoice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lambdaChoice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lambdaChoice as default
};
