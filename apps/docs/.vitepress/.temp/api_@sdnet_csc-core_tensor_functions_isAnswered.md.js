import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isAnswered()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/functions/isAnswered.md","filePath":"api/@sdnet/csc-core/tensor/functions/isAnswered.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/functions/isAnswered.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">tensor</a> / isAnswered</p><h1 id="function-isanswered" tabindex="-1">Function: isAnswered() <a class="header-anchor" href="#function-isanswered" aria-label="Permalink to &quot;Function: isAnswered()&quot;">​</a></h1><blockquote><p><strong>isAnswered</strong>(<code>logits</code>): <code>Tensor1D</code></p></blockquote><p>Whether each row of logits is an answer, <code>[batch]</code>, bool: its softmax is defined, because no logit is NaN or +Infinity. -Infinity is a class without a chance, as where classes are masked; a row of nothing else is no answer.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><p><code>Tensor2D</code></p><p><code>[batch, classes]</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/functions/isAnswered.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isAnswered = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isAnswered as default
};
