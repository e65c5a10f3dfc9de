import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LabelledBatches","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/LabelledBatches.md","filePath":"api/@sdnet/robust/type-aliases/LabelledBatches.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/LabelledBatches.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / LabelledBatches</p><h1 id="type-alias-labelledbatches" tabindex="-1">Type Alias: LabelledBatches <a class="header-anchor" href="#type-alias-labelledbatches" aria-label="Permalink to &quot;Type Alias: LabelledBatches&quot;">​</a></h1><blockquote><p><strong>LabelledBatches</strong> = <code>Iterable</code>&lt;<a href="./../interfaces/LabelledBatch"><code>LabelledBatch</code></a>&gt; | <code>AsyncIterable</code>&lt;<a href="./../interfaces/LabelledBatch"><code>LabelledBatch</code></a>&gt;</p></blockquote><p>Batches of labelled images, decoded in advance or as they are read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/LabelledBatches.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LabelledBatches = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LabelledBatches as default
};
