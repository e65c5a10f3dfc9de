import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: withExactBatchNorm()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/withExactBatchNorm.md","filePath":"api/@sdnet/csc-core/backend/functions/withExactBatchNorm.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/withExactBatchNorm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / withExactBatchNorm</p><h1 id="function-withexactbatchnorm" tabindex="-1">Function: withExactBatchNorm() <a class="header-anchor" href="#function-withexactbatchnorm" aria-label="Permalink to &quot;Function: withExactBatchNorm()&quot;">​</a></h1><blockquote><p><strong>withExactBatchNorm</strong>&lt;<code>Result</code>&gt;(<code>run</code>): <code>Result</code></p></blockquote><p>Runs something with batch statistics that are exact to float32 rounding on every backend.</p><p>TensorFlow&#39;s fused training norm is several times faster, but sums its variance row by row: off by 2e-5 at 4,000 rows, 2e-4 at 65,000. That does no harm in training; it does in a comparison of gradients, where it moves activations across the kink of a ReLU.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h3><p><code>Result</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="run" tabindex="-1">run <a class="header-anchor" href="#run" aria-label="Permalink to &quot;run&quot;">​</a></h3><p>() =&gt; <code>Result</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Result</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/withExactBatchNorm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const withExactBatchNorm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  withExactBatchNorm as default
};
