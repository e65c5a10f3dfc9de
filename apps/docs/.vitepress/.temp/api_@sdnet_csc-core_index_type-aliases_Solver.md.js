import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Solver","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/Solver.md","filePath":"api/@sdnet/csc-core/index/type-aliases/Solver.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/Solver.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / Solver</p><h1 id="type-alias-solver" tabindex="-1">Type Alias: Solver <a class="header-anchor" href="#type-alias-solver" aria-label="Permalink to &quot;Type Alias: Solver&quot;">​</a></h1><blockquote><p><strong>Solver</strong> = &lt;<code>Signal</code>, <code>Codes</code>&gt;(<code>signal</code>, <code>dictionary</code>, <code>options</code>) =&gt; <code>Codes</code></p></blockquote><p>A way to sparse-code a signal <code>[batch, ...]</code>: approximates <code>argmin_z ½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²</code>. Differentiable in the signal, the dictionary and <code>lambda</code>.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">Signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;Signal&quot;">​</a></h3><p><code>Signal</code> <em>extends</em> <code>tf.Tensor</code></p><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>tf.Tensor</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="signal-1" tabindex="-1">signal <a class="header-anchor" href="#signal-1" aria-label="Permalink to &quot;signal&quot;">​</a></h3><p><code>Signal</code></p><h3 id="dictionary" tabindex="-1">dictionary <a class="header-anchor" href="#dictionary" aria-label="Permalink to &quot;dictionary&quot;">​</a></h3><p><a href="./../interfaces/Dictionary"><code>Dictionary</code></a>&lt;<code>Signal</code>, <code>Codes</code>&gt;</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/SolverOptions"><code>SolverOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Codes</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/Solver.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Solver = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Solver as default
};
