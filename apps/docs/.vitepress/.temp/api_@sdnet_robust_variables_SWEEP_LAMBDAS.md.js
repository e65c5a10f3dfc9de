import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: SWEEP_LAMBDAS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/SWEEP_LAMBDAS.md","filePath":"api/@sdnet/robust/variables/SWEEP_LAMBDAS.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/SWEEP_LAMBDAS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SWEEP_LAMBDAS</p><h1 id="variable-sweep-lambdas" tabindex="-1">Variable: SWEEP_LAMBDAS <a class="header-anchor" href="#variable-sweep-lambdas" aria-label="Permalink to &quot;Variable: SWEEP\\_LAMBDAS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>SWEEP_LAMBDAS</strong>: readonly <code>number</code>[]</p></blockquote><p>The values of λ among which the paper looks for the best: 0.1, 0.2, … 1.4.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/SWEEP_LAMBDAS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SWEEP_LAMBDAS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SWEEP_LAMBDAS as default
};
