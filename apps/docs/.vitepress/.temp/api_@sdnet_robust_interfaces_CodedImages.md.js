import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CodedImages","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CodedImages.md","filePath":"api/@sdnet/robust/interfaces/CodedImages.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CodedImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CodedImages</p><h1 id="interface-codedimages" tabindex="-1">Interface: CodedImages <a class="header-anchor" href="#interface-codedimages" aria-label="Permalink to &quot;Interface: CodedImages&quot;">​</a></h1><p>Images that a model has coded at one λ. Tensors that are returned are the caller&#39;s.</p><h2 id="methods" tabindex="-1">Methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;Methods&quot;">​</a></h2><h3 id="dispose" tabindex="-1">dispose() <a class="header-anchor" href="#dispose" aria-label="Permalink to &quot;dispose()&quot;">​</a></h3><blockquote><p><strong>dispose</strong>(): <code>void</code></p></blockquote><p>Frees the codes.</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="predict" tabindex="-1">predict() <a class="header-anchor" href="#predict" aria-label="Permalink to &quot;predict()&quot;">​</a></h3><blockquote><p><strong>predict</strong>(<code>statistics?</code>): <code>Tensor2D</code></p></blockquote><p>As <a href="./RobustModel#predict">RobustModel.predict</a> at this λ.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="statistics" tabindex="-1">statistics? <a class="header-anchor" href="#statistics" aria-label="Permalink to &quot;statistics?&quot;">​</a></h5><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../csc-core/index/interfaces/NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Tensor2D</code></p><hr><h3 id="signals" tabindex="-1">signals() <a class="header-anchor" href="#signals" aria-label="Permalink to &quot;signals()&quot;">​</a></h3><blockquote><p><strong>signals</strong>(): <code>Readonly</code>&lt;<code>Partial</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/Signal"><code>Signal</code></a>, <code>Tensor1D</code>&gt;&gt;&gt;</p></blockquote><p>Signals of each image, <code>[batch]</code>: all that the model has.</p><h4 id="returns-2" tabindex="-1">Returns <a class="header-anchor" href="#returns-2" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Readonly</code>&lt;<code>Partial</code>&lt;<code>Record</code>&lt;<a href="./../type-aliases/Signal"><code>Signal</code></a>, <code>Tensor1D</code>&gt;&gt;&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CodedImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CodedImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CodedImages as default
};
