import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Sweep","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/Sweep.md","filePath":"api/@sdnet/robust/interfaces/Sweep.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/Sweep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Sweep</p><h1 id="interface-sweep" tabindex="-1">Interface: Sweep <a class="header-anchor" href="#interface-sweep" aria-label="Permalink to &quot;Interface: Sweep&quot;">​</a></h1><p>Answers of a model to each image at every λ.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="correct" tabindex="-1">correct <a class="header-anchor" href="#correct" aria-label="Permalink to &quot;correct&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>correct</strong>: readonly <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;[]</p></blockquote><p>For each λ, 1 for every image that is classified correctly and 0 for the others.</p><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><hr><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="points" tabindex="-1">points <a class="header-anchor" href="#points" aria-label="Permalink to &quot;points&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>points</strong>: readonly <a href="./SweepPoint"><code>SweepPoint</code></a>[]</p></blockquote><hr><h3 id="signals" tabindex="-1">signals <a class="header-anchor" href="#signals" aria-label="Permalink to &quot;signals&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signals</strong>: <code>Readonly</code>&lt;<code>Partial</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/Signal"><code>Signal</code></a>, <code>Float32Array</code>&gt;&gt;&gt;</p></blockquote><p>Each signal of every image, at the λ of training.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/Sweep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Sweep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Sweep as default
};
