import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: DATASET_CATALOG","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/DATASET_CATALOG.md","filePath":"api/@sdnet/data/index/variables/DATASET_CATALOG.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/DATASET_CATALOG.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / DATASET_CATALOG</p><h1 id="variable-dataset-catalog" tabindex="-1">Variable: DATASET_CATALOG <a class="header-anchor" href="#variable-dataset-catalog" aria-label="Permalink to &quot;Variable: DATASET\\_CATALOG&quot;">​</a></h1><blockquote><p><code>const</code> <strong>DATASET_CATALOG</strong>: readonly <a href="./../interfaces/CatalogEntry"><code>CatalogEntry</code></a>[]</p></blockquote><p>Every data set, the small ones first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/DATASET_CATALOG.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DATASET_CATALOG = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DATASET_CATALOG as default
};
