import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: IMAGENET_C_ARCHIVES","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/IMAGENET_C_ARCHIVES.md","filePath":"api/@sdnet/data/index/variables/IMAGENET_C_ARCHIVES.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/IMAGENET_C_ARCHIVES.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / IMAGENET_C_ARCHIVES</p><h1 id="variable-imagenet-c-archives" tabindex="-1">Variable: IMAGENET_C_ARCHIVES <a class="header-anchor" href="#variable-imagenet-c-archives" aria-label="Permalink to &quot;Variable: IMAGENET\\_C\\_ARCHIVES&quot;">​</a></h1><blockquote><p><code>const</code> <strong>IMAGENET_C_ARCHIVES</strong>: readonly <a href="./../interfaces/ImagenetCArchive"><code>ImagenetCArchive</code></a>[]</p></blockquote><p>ImageNet-C as published: <code>&lt;corruption&gt;/&lt;1..5&gt;/&lt;class&gt;/*.JPEG</code>, 50,000 images of each corruption and severity.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks and Dietterich, &quot;Benchmarking Neural Network Robustness to Common Corruptions&quot; (2019).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/IMAGENET_C_ARCHIVES.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IMAGENET_C_ARCHIVES = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IMAGENET_C_ARCHIVES as default
};
