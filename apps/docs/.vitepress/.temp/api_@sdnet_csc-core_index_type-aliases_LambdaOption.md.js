import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LambdaOption","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/LambdaOption.md","filePath":"api/@sdnet/csc-core/index/type-aliases/LambdaOption.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/LambdaOption.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / LambdaOption</p><h1 id="type-alias-lambdaoption" tabindex="-1">Type Alias: LambdaOption <a class="header-anchor" href="#type-alias-lambdaoption" aria-label="Permalink to &quot;Type Alias: LambdaOption&quot;">​</a></h1><blockquote><p><strong>LambdaOption</strong> = <code>number</code> | <code>tf.Tensor1D</code> | <code>tf.Tensor2D</code></p></blockquote><p>λ of one layer, in units of the layer&#39;s input: a number, <code>[batch]</code> with one value per image, or <code>[1, atoms]</code> or <code>[batch, atoms]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/LambdaOption.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LambdaOption = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LambdaOption as default
};
