import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: currentPrecision()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/currentPrecision.md","filePath":"api/@sdnet/csc-core/backend/functions/currentPrecision.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/currentPrecision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / currentPrecision</p><h1 id="function-currentprecision" tabindex="-1">Function: currentPrecision() <a class="header-anchor" href="#function-currentprecision" aria-label="Permalink to &quot;Function: currentPrecision()&quot;">​</a></h1><blockquote><p><strong>currentPrecision</strong>(): <a href="./../type-aliases/Precision"><code>Precision</code></a></p></blockquote><p>The precision of the innermost <code>withPrecision</code> that is running; that of <code>setPrecision</code>, float32 at first, outside of all.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Precision"><code>Precision</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/currentPrecision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const currentPrecision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  currentPrecision as default
};
