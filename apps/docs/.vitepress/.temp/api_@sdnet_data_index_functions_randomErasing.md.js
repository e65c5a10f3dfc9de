import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: randomErasing()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/randomErasing.md","filePath":"api/@sdnet/data/index/functions/randomErasing.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/randomErasing.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / randomErasing</p><h1 id="function-randomerasing" tabindex="-1">Function: randomErasing() <a class="header-anchor" href="#function-randomerasing" aria-label="Permalink to &quot;Function: randomErasing()&quot;">​</a></h1><blockquote><p><strong>randomErasing</strong>(<code>image</code>, <code>options</code>): <code>void</code></p></blockquote><p>Erases a random rectangle of a normalised image, in place: 2 to 33 % of its area, 0.3 to 3.3 times as high as wide. Erased pixels become 0, the mean of the data set.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Float32Array</code></p><p><code>[height, width, channels]</code>, normalised.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ImageSize"><code>ImageSize</code></a> &amp; <code>object</code></p><p>With <code>probability</code>, in [0, 1].</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Zhong et al., &quot;Random Erasing Data Augmentation&quot; (2020); the defaults of torchvision&#39;s <code>RandomErasing</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/randomErasing.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomErasing = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomErasing as default
};
