import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: lambdaFrom()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/lambdaFrom.md","filePath":"api/@sdnet/robust/functions/lambdaFrom.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/lambdaFrom.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / lambdaFrom</p><h1 id="function-lambdafrom" tabindex="-1">Function: lambdaFrom() <a class="header-anchor" href="#function-lambdafrom" aria-label="Permalink to &quot;Function: lambdaFrom()&quot;">​</a></h1><blockquote><p><strong>lambdaFrom</strong>(<code>rule</code>, <code>signals</code>, <code>__namedParameters</code>): <code>Tensor1D</code></p></blockquote><p>λ for each signal, as tensors: differentiable, so that an attack can look through it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="rule" tabindex="-1">rule <a class="header-anchor" href="#rule" aria-label="Permalink to &quot;rule&quot;">​</a></h3><p><a href="./../type-aliases/LambdaRule"><code>LambdaRule</code></a></p><h3 id="signals" tabindex="-1">signals <a class="header-anchor" href="#signals" aria-label="Permalink to &quot;signals&quot;">​</a></h3><p><code>Tensor1D</code></p><p><code>[batch]</code>.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../type-aliases/LambdaRange"><code>LambdaRange</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p><p><code>[batch]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/lambdaFrom.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lambdaFrom = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lambdaFrom as default
};
