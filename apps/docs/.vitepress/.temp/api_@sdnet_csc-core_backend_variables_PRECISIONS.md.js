import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: PRECISIONS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/variables/PRECISIONS.md","filePath":"api/@sdnet/csc-core/backend/variables/PRECISIONS.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/variables/PRECISIONS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / PRECISIONS</p><h1 id="variable-precisions" tabindex="-1">Variable: PRECISIONS <a class="header-anchor" href="#variable-precisions" aria-label="Permalink to &quot;Variable: PRECISIONS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>PRECISIONS</strong>: readonly <a href="./../type-aliases/Precision"><code>Precision</code></a>[]</p></blockquote><p>The values of <a href="./../type-aliases/Precision">Precision</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/variables/PRECISIONS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PRECISIONS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PRECISIONS as default
};
