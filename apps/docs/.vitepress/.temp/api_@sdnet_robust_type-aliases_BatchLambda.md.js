import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: BatchLambda","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/BatchLambda.md","filePath":"api/@sdnet/robust/type-aliases/BatchLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/BatchLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / BatchLambda</p><h1 id="type-alias-batchlambda" tabindex="-1">Type Alias: BatchLambda <a class="header-anchor" href="#type-alias-batchlambda" aria-label="Permalink to &quot;Type Alias: BatchLambda&quot;">​</a></h1><blockquote><p><strong>BatchLambda</strong> = <code>number</code> | <code>Float32Array</code></p></blockquote><p>λ for all images of a batch, or one for each, <code>[size]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/BatchLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchLambda as default
};
