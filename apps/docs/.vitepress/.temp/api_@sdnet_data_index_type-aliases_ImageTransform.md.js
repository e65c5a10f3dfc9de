import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ImageTransform","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/ImageTransform.md","filePath":"api/@sdnet/data/index/type-aliases/ImageTransform.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/ImageTransform.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / ImageTransform</p><h1 id="type-alias-imagetransform" tabindex="-1">Type Alias: ImageTransform <a class="header-anchor" href="#type-alias-imagetransform" aria-label="Permalink to &quot;Type Alias: ImageTransform&quot;">​</a></h1><blockquote><p><strong>ImageTransform</strong> = (<code>pixels</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code></p></blockquote><p>An image, <code>[height, width, channels]</code>, 0 to 255, to another of the same size. Must not write to its argument.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="pixels" tabindex="-1">pixels <a class="header-anchor" href="#pixels" aria-label="Permalink to &quot;pixels&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><p><code>number</code></p><h3 id="size" tabindex="-1">size <a class="header-anchor" href="#size" aria-label="Permalink to &quot;size&quot;">​</a></h3><p><a href="./../interfaces/TransformedSize"><code>TransformedSize</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/ImageTransform.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageTransform = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageTransform as default
};
