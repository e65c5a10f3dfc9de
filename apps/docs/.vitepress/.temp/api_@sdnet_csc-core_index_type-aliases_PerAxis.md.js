import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PerAxis","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/PerAxis.md","filePath":"api/@sdnet/csc-core/index/type-aliases/PerAxis.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/PerAxis.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PerAxis</p><h1 id="type-alias-peraxis" tabindex="-1">Type Alias: PerAxis <a class="header-anchor" href="#type-alias-peraxis" aria-label="Permalink to &quot;Type Alias: PerAxis&quot;">​</a></h1><blockquote><p><strong>PerAxis</strong> = <code>number</code> | readonly [<code>rows</code>: <code>number</code>, <code>columns</code>: <code>number</code>]</p></blockquote><p>One number for both axes of an image, or <code>[rows, columns]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/PerAxis.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PerAxis = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PerAxis as default
};
