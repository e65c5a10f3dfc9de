import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: SaveForBackward","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/SaveForBackward.md","filePath":"api/@sdnet/csc-core/index/type-aliases/SaveForBackward.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/SaveForBackward.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / SaveForBackward</p><h1 id="type-alias-saveforbackward" tabindex="-1">Type Alias: SaveForBackward <a class="header-anchor" href="#type-alias-saveforbackward" aria-label="Permalink to &quot;Type Alias: SaveForBackward&quot;">​</a></h1><blockquote><p><strong>SaveForBackward</strong> = (<code>tensors</code>) =&gt; <code>void</code></p></blockquote><p>Keeps tensors for the backward pass; the gradient receives clones of them in the same order.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><p><code>tf.Tensor</code>[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/SaveForBackward.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SaveForBackward = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SaveForBackward as default
};
