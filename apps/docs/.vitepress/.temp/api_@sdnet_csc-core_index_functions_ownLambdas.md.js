import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: ownLambdas()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/ownLambdas.md","filePath":"api/@sdnet/csc-core/index/functions/ownLambdas.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/ownLambdas.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / ownLambdas</p><h1 id="function-ownlambdas" tabindex="-1">Function: ownLambdas() <a class="header-anchor" href="#function-ownlambdas" aria-label="Permalink to &quot;Function: ownLambdas()&quot;">​</a></h1><blockquote><p><strong>ownLambdas</strong>(<code>layer</code>): readonly <code>number</code>[]</p></blockquote><p>λ that a layer codes with where a call names none, in units of its input: as it was made, or as it has learnt it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><p><a href="./../interfaces/LambdaOwner"><code>LambdaOwner</code></a></p><p>Built: what is learnt exists only then.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <code>number</code>[]</p><p>One number for all atoms, or one for each where each learns its own.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/ownLambdas.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ownLambdas = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ownLambdas as default
};
