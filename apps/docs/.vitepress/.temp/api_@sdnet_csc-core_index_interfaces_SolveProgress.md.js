import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SolveProgress<Codes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/SolveProgress.md","filePath":"api/@sdnet/csc-core/index/interfaces/SolveProgress.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/SolveProgress.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / SolveProgress</p><h1 id="interface-solveprogress-codes" tabindex="-1">Interface: SolveProgress&lt;Codes&gt; <a class="header-anchor" href="#interface-solveprogress-codes" aria-label="Permalink to &quot;Interface: SolveProgress\\&lt;Codes\\&gt;&quot;">​</a></h1><p>What <a href="./../functions/solve">solve</a> shows after an iteration.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>tf.Tensor</code></p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="codes-1" tabindex="-1">codes <a class="header-anchor" href="#codes-1" aria-label="Permalink to &quot;codes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>codes</strong>: <code>Codes</code></p></blockquote><p><code>z</code>, <code>[batch, ...]</code>. Valid during the call; <code>tf.keep(tf.clone(codes))</code> to have them longer.</p><hr><h3 id="gap" tabindex="-1">gap <a class="header-anchor" href="#gap" aria-label="Permalink to &quot;gap&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>gap</strong>: <code>number</code> | <code>undefined</code></p></blockquote><p>The last worst gap of the batch that was measured, at this iteration or an earlier one.</p><hr><h3 id="iteration" tabindex="-1">iteration <a class="header-anchor" href="#iteration" aria-label="Permalink to &quot;iteration&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>iteration</strong>: <code>number</code></p></blockquote><p>Proximal steps taken so far, from 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/SolveProgress.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SolveProgress = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SolveProgress as default
};
