import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PerImage","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/PerImage.md","filePath":"api/@sdnet/csc-core/index/type-aliases/PerImage.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/PerImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PerImage</p><h1 id="type-alias-perimage" tabindex="-1">Type Alias: PerImage <a class="header-anchor" href="#type-alias-perimage" aria-label="Permalink to &quot;Type Alias: PerImage&quot;">​</a></h1><blockquote><p><strong>PerImage</strong> = <code>number</code> | <code>tf.Scalar</code> | <code>tf.Tensor1D</code> | <code>tf.Tensor4D</code></p></blockquote><p>One non-negative number for all images (a number or a scalar), <code>[batch]</code> with one for each, or a tensor of the rank of the values that broadcasts against them, such as <code>[1, 1, 1, atoms]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/PerImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PerImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PerImage as default
};
