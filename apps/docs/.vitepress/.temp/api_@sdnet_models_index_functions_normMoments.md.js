import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: normMoments()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/normMoments.md","filePath":"api/@sdnet/models/index/functions/normMoments.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/normMoments.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / normMoments</p><h1 id="function-normmoments" tabindex="-1">Function: normMoments() <a class="header-anchor" href="#function-normmoments" aria-label="Permalink to &quot;Function: normMoments()&quot;">​</a></h1><blockquote><p><strong>normMoments</strong>(<code>model</code>, <code>images</code>, <code>options?</code>): <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../csc-core/index/interfaces/NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p></blockquote><p>Mean and variance of what reaches the norms behind CSC layers, over these images: behind the stem, or with <code>reach: &quot;all&quot;</code> behind every CSC layer. Every norm in the list then works with what it got here, as in training, so that each sees what the norms before it will let through. Norms that follow convolutions keep their running statistics.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised; the more, the better the estimate.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><code>Pick</code>&lt;<a href="./../interfaces/InferenceOptions"><code>InferenceOptions</code></a>, <code>&quot;lambda&quot;</code> | <code>&quot;reach&quot;</code>&gt; = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../../../csc-core/index/interfaces/NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p><p>By name of the norm, <code>[channels]</code> each, the variance biased.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if the model has no CSC layer that codes images, or none of the norms in question.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/normMoments.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const normMoments = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  normMoments as default
};
