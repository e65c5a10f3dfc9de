import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: ownLambda()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/ownLambda.md","filePath":"api/@sdnet/csc-core/index/functions/ownLambda.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/ownLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / ownLambda</p><h1 id="function-ownlambda" tabindex="-1">Function: ownLambda() <a class="header-anchor" href="#function-ownlambda" aria-label="Permalink to &quot;Function: ownLambda()&quot;">​</a></h1><blockquote><p><strong>ownLambda</strong>(<code>layer</code>): <code>number</code></p></blockquote><p><a href="./ownLambdas">ownLambdas</a> where one number is needed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><p><a href="./../interfaces/LambdaOwner"><code>LambdaOwner</code></a></p><p>Built.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if its atoms have λ of their own.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/ownLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ownLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ownLambda as default
};
