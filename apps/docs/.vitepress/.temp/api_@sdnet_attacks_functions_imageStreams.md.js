import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: imageStreams()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/imageStreams.md","filePath":"api/@sdnet/attacks/functions/imageStreams.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/imageStreams.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / imageStreams</p><h1 id="function-imagestreams" tabindex="-1">Function: imageStreams() <a class="header-anchor" href="#function-imagestreams" aria-label="Permalink to &quot;Function: imageStreams()&quot;">​</a></h1><blockquote><p><strong>imageStreams</strong>(<code>problem</code>, ...<code>purpose</code>): <a href="./../../csc-core/tensor/classes/RandomStream"><code>RandomStream</code></a>[]</p></blockquote><p>One stream of random numbers for each image: a function of the seed, the purpose and the pixels of the image alone, so that an image is attacked in the same way wherever it comes in a data set, in whatever batch. Two equal images get the same numbers.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="problem" tabindex="-1">problem <a class="header-anchor" href="#problem" aria-label="Permalink to &quot;problem&quot;">​</a></h3><p><code>Pick</code>&lt;<a href="./../interfaces/AttackProblem"><code>AttackProblem</code></a>, <code>&quot;seed&quot;</code> | <code>&quot;images&quot;</code>&gt;</p><p><code>images</code> are the clean ones, in [0, 1].</p><h3 id="purpose" tabindex="-1">purpose <a class="header-anchor" href="#purpose" aria-label="Permalink to &quot;purpose&quot;">​</a></h3><p>...readonly (<code>string</code> | <code>number</code>)[]</p><p>For example <code>(&quot;pgd&quot;, restart)</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../csc-core/tensor/classes/RandomStream"><code>RandomStream</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/imageStreams.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const imageStreams = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  imageStreams as default
};
