import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: withPrecision()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/withPrecision.md","filePath":"api/@sdnet/csc-core/backend/functions/withPrecision.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/withPrecision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / withPrecision</p><h1 id="function-withprecision" tabindex="-1">Function: withPrecision() <a class="header-anchor" href="#function-withprecision" aria-label="Permalink to &quot;Function: withPrecision()&quot;">​</a></h1><blockquote><p><strong>withPrecision</strong>&lt;<code>Result</code>&gt;(<code>precision</code>, <code>run</code>): <code>Result</code></p></blockquote><p>Runs something with all its convolutions in a precision: those of this package&#39;s layers and operations and of stock layers such as <code>tf.layers.conv2d</code>. Gradients of this package&#39;s layers keep the precision of the forward pass; those of stock layers have that of the moment they are computed, so put the whole training step inside. An inner call wins.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h3><p><code>Result</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="precision" tabindex="-1">precision <a class="header-anchor" href="#precision" aria-label="Permalink to &quot;precision&quot;">​</a></h3><p><a href="./../type-aliases/Precision"><code>Precision</code></a> | <code>undefined</code></p><p>Undefined changes nothing.</p><h3 id="run" tabindex="-1">run <a class="header-anchor" href="#run" aria-label="Permalink to &quot;run&quot;">​</a></h3><p>() =&gt; <code>Result</code></p><p>Must be synchronous.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Result</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>Error for bfloat16 on a backend other than <code>tensorflow</code> (tfjs-node).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/withPrecision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const withPrecision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  withPrecision as default
};
