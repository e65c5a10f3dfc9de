import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: summarize()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/summarize.md","filePath":"api/@sdnet/models/index/functions/summarize.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/summarize.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / summarize</p><h1 id="function-summarize" tabindex="-1">Function: summarize() <a class="header-anchor" href="#function-summarize" aria-label="Permalink to &quot;Function: summarize()&quot;">​</a></h1><blockquote><p><strong>summarize</strong>(<code>model</code>, <code>options?</code>): <a href="./../interfaces/ModelSummary"><code>ModelSummary</code></a></p></blockquote><p>Output shapes, parameters and multiply-adds of every layer of a model of any kind.</p><p>Multiply-adds are those of convolutions and matrix products for one image at inference; norms, activations, pooling and proximal operators are not counted, nor what is done once for a whole batch. A layer that has <code>countMultiplyAdds</code> is asked, those of <code>tf.layers</code> are known, and of others the kernel is looked at.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/SummaryOptions"><code>SummaryOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ModelSummary"><code>ModelSummary</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/summarize.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const summarize = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  summarize as default
};
