import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: convolutionOperand()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/convolutionOperand.md","filePath":"api/@sdnet/csc-core/index/functions/convolutionOperand.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/convolutionOperand.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / convolutionOperand</p><h1 id="function-convolutionoperand" tabindex="-1">Function: convolutionOperand() <a class="header-anchor" href="#function-convolutionoperand" aria-label="Permalink to &quot;Function: convolutionOperand()&quot;">​</a></h1><blockquote><p><strong>convolutionOperand</strong>&lt;<code>T</code>&gt;(<code>tensor</code>): <code>T</code></p></blockquote><p>Weights as the convolutions of the current precision read them, so that calls that share them need not convert them.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensor" tabindex="-1">tensor <a class="header-anchor" href="#tensor" aria-label="Permalink to &quot;tensor&quot;">​</a></h3><p><code>T</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/convolutionOperand.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const convolutionOperand = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  convolutionOperand as default
};
