import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LambdaOwner","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/LambdaOwner.md","filePath":"api/@sdnet/csc-core/index/interfaces/LambdaOwner.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/LambdaOwner.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / LambdaOwner</p><h1 id="interface-lambdaowner" tabindex="-1">Interface: LambdaOwner <a class="header-anchor" href="#interface-lambdaowner" aria-label="Permalink to &quot;Interface: LambdaOwner&quot;">​</a></h1><p>What decides λ where a call does not: a sparse-coding layer.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><p>λ as the layer was made; where it is learnt, where it starts.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><hr><h3 id="parameters" tabindex="-1">parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;parameters&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>parameters</strong>: <code>object</code></p></blockquote><h4 id="loglambda" tabindex="-1">logLambda <a class="header-anchor" href="#loglambda" aria-label="Permalink to &quot;logLambda&quot;">​</a></h4><blockquote><p><code>readonly</code> <strong>logLambda</strong>: <code>LayerVariable</code> | <code>undefined</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/LambdaOwner.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LambdaOwner = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LambdaOwner as default
};
