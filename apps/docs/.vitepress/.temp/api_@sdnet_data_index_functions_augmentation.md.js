import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: augmentation()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/augmentation.md","filePath":"api/@sdnet/data/index/functions/augmentation.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/augmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / augmentation</p><h1 id="function-augmentation" tabindex="-1">Function: augmentation() <a class="header-anchor" href="#function-augmentation" aria-label="Permalink to &quot;Function: augmentation()&quot;">​</a></h1><blockquote><p><strong>augmentation</strong>(<code>dataset</code>, <code>options</code>): <a href="./../interfaces/EpochAugmentation"><code>EpochAugmentation</code></a></p></blockquote><p>The augmentation of one epoch. What happens to a sample is a pure function of seed, epoch and sample index, so it depends neither on the batch size nor on where a run was resumed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><h4 id="augment" tabindex="-1">augment <a class="header-anchor" href="#augment" aria-label="Permalink to &quot;augment&quot;">​</a></h4><p><a href="./../interfaces/Augmentation"><code>Augmentation</code></a></p><h4 id="epoch" tabindex="-1">epoch <a class="header-anchor" href="#epoch" aria-label="Permalink to &quot;epoch&quot;">​</a></h4><p><code>number</code></p><h4 id="normalization" tabindex="-1">normalization <a class="header-anchor" href="#normalization" aria-label="Permalink to &quot;normalization&quot;">​</a></h4><p><a href="./../interfaces/Normalization"><code>Normalization</code></a></p><h4 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/EpochAugmentation"><code>EpochAugmentation</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/augmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const augmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  augmentation as default
};
