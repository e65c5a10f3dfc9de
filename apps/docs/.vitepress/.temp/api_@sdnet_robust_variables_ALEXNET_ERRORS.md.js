import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: ALEXNET_ERRORS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/ALEXNET_ERRORS.md","filePath":"api/@sdnet/robust/variables/ALEXNET_ERRORS.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/ALEXNET_ERRORS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ALEXNET_ERRORS</p><h1 id="variable-alexnet-errors" tabindex="-1">Variable: ALEXNET_ERRORS <a class="header-anchor" href="#variable-alexnet-errors" aria-label="Permalink to &quot;Variable: ALEXNET\\_ERRORS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>ALEXNET_ERRORS</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</p></blockquote><p>Errors of AlexNet on ImageNet-C, means over severities: the baseline of published mCE.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Hendrycks and Dietterich, &quot;Benchmarking Neural Network Robustness to Common Corruptions&quot; (2019).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/ALEXNET_ERRORS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ALEXNET_ERRORS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ALEXNET_ERRORS as default
};
