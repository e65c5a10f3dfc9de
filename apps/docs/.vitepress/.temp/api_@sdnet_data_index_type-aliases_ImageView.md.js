import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ImageView","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/ImageView.md","filePath":"api/@sdnet/data/index/type-aliases/ImageView.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/ImageView.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / ImageView</p><h1 id="type-alias-imageview" tabindex="-1">Type Alias: ImageView <a class="header-anchor" href="#type-alias-imageview" aria-label="Permalink to &quot;Type Alias: ImageView&quot;">​</a></h1><blockquote><p><strong>ImageView</strong> = <a href="./../interfaces/RandomResizedCrop"><code>RandomResizedCrop</code></a> | <a href="./../interfaces/ResizedCenterCrop"><code>ResizedCenterCrop</code></a></p></blockquote><p>How images of all sizes become squares of one size. Defaults of torchvision are named, none is assumed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/ImageView.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageView = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageView as default
};
