import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encode()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/encode.md","filePath":"api/@sdnet/csc-core/index/functions/encode.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/encode.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / encode</p><h1 id="function-encode" tabindex="-1">Function: encode() <a class="header-anchor" href="#function-encode" aria-label="Permalink to &quot;Function: encode()&quot;">​</a></h1><blockquote><p><strong>encode</strong>(<code>problem</code>, <code>options</code>): <code>Tensor4D</code></p></blockquote><p>Sparse-codes a signal by proximal gradient steps. What gradients need is kept only while gradients are recorded.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="problem" tabindex="-1">problem <a class="header-anchor" href="#problem" aria-label="Permalink to &quot;problem&quot;">​</a></h3><p><a href="./../interfaces/CodingProblem"><code>CodingProblem</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/CodingOptions"><code>CodingOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>Codes <code>[batch, h, w, atoms]</code>. Differentiable in <code>signal</code>, <code>lambda</code> and <code>kernel</code>, as <code>options.gradient</code> says.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if options contradict each other.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>arXiv 2210.12945, section 3.1; Beck &amp; Teboulle (2009), eqs. 4.1-4.3, for <code>fista</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/encode.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encode = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encode as default
};
