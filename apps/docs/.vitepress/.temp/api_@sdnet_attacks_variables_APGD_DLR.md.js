import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: APGD_DLR","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/variables/APGD_DLR.md","filePath":"api/@sdnet/attacks/variables/APGD_DLR.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/variables/APGD_DLR.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / APGD_DLR</p><h1 id="variable-apgd-dlr" tabindex="-1">Variable: APGD_DLR <a class="header-anchor" href="#variable-apgd-dlr" aria-label="Permalink to &quot;Variable: APGD\\_DLR&quot;">​</a></h1><blockquote><p><code>const</code> <strong>APGD_DLR</strong>: <a href="./../interfaces/AttackMetadata"><code>AttackMetadata</code></a> &amp; <code>Required</code>&lt;<code>Pick</code>&lt;<a href="./../interfaces/AttackMetadata"><code>AttackMetadata</code></a>, <code>&quot;leastClasses&quot;</code>&gt;&gt;</p></blockquote><p>What one should know of <a href="./../functions/apgdDlr">apgdDlr</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/variables/APGD_DLR.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const APGD_DLR = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  APGD_DLR as default
};
