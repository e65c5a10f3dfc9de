import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: differentiable()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/differentiable.md","filePath":"api/@sdnet/csc-core/index/functions/differentiable.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/differentiable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / differentiable</p><h1 id="function-differentiable" tabindex="-1">Function: differentiable() <a class="header-anchor" href="#function-differentiable" aria-label="Permalink to &quot;Function: differentiable()&quot;">​</a></h1><blockquote><p><strong>differentiable</strong>&lt;<code>Inputs</code>, <code>Output</code>&gt;(<code>inputs</code>, <code>forward</code>, <code>backward</code>): <code>Output</code></p></blockquote><p>An operation with a hand-written gradient.</p><p>Unlike <code>tf.customGrad</code>, the gradient of every input is a thunk, so nobody pays for a gradient nobody asked for, such as that of the images in a first layer.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="inputs" tabindex="-1">Inputs <a class="header-anchor" href="#inputs" aria-label="Permalink to &quot;Inputs&quot;">​</a></h3><p><code>Inputs</code> <em>extends</em> <code>NamedTensorMap</code></p><h3 id="output" tabindex="-1">Output <a class="header-anchor" href="#output" aria-label="Permalink to &quot;Output&quot;">​</a></h3><p><code>Output</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt; | <code>Tensor</code>&lt;<code>Rank</code>&gt;[]</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="inputs-1" tabindex="-1">inputs <a class="header-anchor" href="#inputs-1" aria-label="Permalink to &quot;inputs&quot;">​</a></h3><p><code>Inputs</code></p><p>The tensors that can be differentiated, by name.</p><h3 id="forward" tabindex="-1">forward <a class="header-anchor" href="#forward" aria-label="Permalink to &quot;forward&quot;">​</a></h3><p>(<code>save</code>) =&gt; <code>Output</code></p><p>Computes one output or several; runs in a tidy, is not recorded, and may save tensors.</p><h3 id="backward" tabindex="-1">backward <a class="header-anchor" href="#backward" aria-label="Permalink to &quot;backward&quot;">​</a></h3><p>(<code>gradient</code>, <code>saved</code>) =&gt; <a href="./../type-aliases/LazyGradients"><code>LazyGradients</code></a>&lt;<code>Inputs</code>&gt;</p><p>Receives the gradient of the output (or one per output) and the saved tensors, which it may dispose of once used.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Output</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/differentiable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const differentiable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  differentiable as default
};
