import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: sweep()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/sweep.md","filePath":"api/@sdnet/robust/functions/sweep.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/sweep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / sweep</p><h1 id="function-sweep" tabindex="-1">Function: sweep() <a class="header-anchor" href="#function-sweep" aria-label="Permalink to &quot;Function: sweep()&quot;">​</a></h1><blockquote><p><strong>sweep</strong>(<code>model</code>, <code>batches</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../interfaces/Sweep"><code>Sweep</code></a>&gt;</p></blockquote><p>Classifies the same images at every λ.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h3 id="batches" tabindex="-1">batches <a class="header-anchor" href="#batches" aria-label="Permalink to &quot;batches&quot;">​</a></h3><p><a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p><p>Read once, in order.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/SweepOptions"><code>SweepOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/Sweep"><code>Sweep</code></a>&gt;</p><p>One point for each λ, in the order given.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is no λ, one is out of range, there are no images, or answers are not finite.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/sweep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const sweep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  sweep as default
};
