import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: repeatSignal()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/repeatSignal.md","filePath":"api/@sdnet/csc-core/index/functions/repeatSignal.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/repeatSignal.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / repeatSignal</p><h1 id="function-repeatsignal" tabindex="-1">Function: repeatSignal() <a class="header-anchor" href="#function-repeatsignal" aria-label="Permalink to &quot;Function: repeatSignal()&quot;">​</a></h1><blockquote><p><strong>repeatSignal</strong>&lt;<code>T</code>&gt;(<code>signal</code>, <code>copies</code>): <code>T</code></p></blockquote><p>Repeats a signal along its channels, for a dictionary that explains it <code>copies</code> times over with independent atoms: <code>[..., channels]</code> to <code>[..., copies * channels]</code>, as torch&#39;s <code>repeat</code> orders them.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="t" tabindex="-1">T <a class="header-anchor" href="#t" aria-label="Permalink to &quot;T&quot;">​</a></h3><p><code>T</code> <em>extends</em> <code>Tensor</code>&lt;<code>Rank</code>&gt;</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><p><code>T</code></p><h3 id="copies" tabindex="-1">copies <a class="header-anchor" href="#copies" aria-label="Permalink to &quot;copies&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>T</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>copies</code> is not a positive integer.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><code>n_dict</code> (EXPANSION_FACTOR) of the official code.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/repeatSignal.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const repeatSignal = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  repeatSignal as default
};
