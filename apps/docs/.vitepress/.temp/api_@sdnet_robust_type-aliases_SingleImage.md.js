import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SingleImage","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/SingleImage.md","filePath":"api/@sdnet/robust/type-aliases/SingleImage.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/SingleImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SingleImage</p><h1 id="type-alias-singleimage" tabindex="-1">Type Alias: SingleImage <a class="header-anchor" href="#type-alias-singleimage" aria-label="Permalink to &quot;Type Alias: SingleImage&quot;">​</a></h1><blockquote><p><strong>SingleImage</strong> = <code>Omit</code>&lt;<a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a>, <code>&quot;size&quot;</code>&gt;</p></blockquote><p>One image, <code>[height, width, channels]</code>, normalised.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/SingleImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SingleImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SingleImage as default
};
