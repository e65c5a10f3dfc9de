import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Initializer","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/Initializer.md","filePath":"api/@sdnet/csc-core/index/type-aliases/Initializer.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/Initializer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / Initializer</p><h1 id="type-alias-initializer" tabindex="-1">Type Alias: Initializer <a class="header-anchor" href="#type-alias-initializer" aria-label="Permalink to &quot;Type Alias: Initializer&quot;">​</a></h1><blockquote><p><strong>Initializer</strong> = <code>NonNullable</code>&lt;<code>Parameters</code>&lt;<code>tf.layers.Layer</code>[<code>&quot;addWeight&quot;</code>]&gt;[<code>3</code>]&gt;</p></blockquote><p>What a layer&#39;s weight starts from, as <code>addWeight</code> and the stock layers take it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/Initializer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Initializer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Initializer as default
};
