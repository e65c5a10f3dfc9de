import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isCorrect()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/functions/isCorrect.md","filePath":"api/@sdnet/csc-core/tensor/functions/isCorrect.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/functions/isCorrect.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">tensor</a> / isCorrect</p><h1 id="function-iscorrect" tabindex="-1">Function: isCorrect() <a class="header-anchor" href="#function-iscorrect" aria-label="Permalink to &quot;Function: isCorrect()&quot;">​</a></h1><blockquote><p><strong>isCorrect</strong>(<code>logits</code>, <code>labels</code>): <code>Tensor1D</code></p></blockquote><p>Whether each answer is correct, <code>[batch]</code>, bool: the label has the largest logit, and the logits are an answer. The only judge of this repository: an answer of NaN is never correct.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><p><code>Tensor2D</code></p><p><code>[batch, classes]</code>.</p><h3 id="labels" tabindex="-1">labels <a class="header-anchor" href="#labels" aria-label="Permalink to &quot;labels&quot;">​</a></h3><p><code>Tensor1D</code></p><p>Indices of classes, <code>[batch]</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/functions/isCorrect.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isCorrect = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isCorrect as default
};
