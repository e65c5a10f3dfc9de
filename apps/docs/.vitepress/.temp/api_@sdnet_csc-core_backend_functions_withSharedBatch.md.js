import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: withSharedBatch()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/withSharedBatch.md","filePath":"api/@sdnet/csc-core/backend/functions/withSharedBatch.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/withSharedBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / withSharedBatch</p><h1 id="function-withsharedbatch" tabindex="-1">Function: withSharedBatch() <a class="header-anchor" href="#function-withsharedbatch" aria-label="Permalink to &quot;Function: withSharedBatch()&quot;">​</a></h1><blockquote><p><strong>withSharedBatch</strong>&lt;<code>Result</code>&gt;(<code>batch</code>, <code>run</code>): <code>Result</code></p></blockquote><p>Runs something, forwards and backwards, whose batch is spread over several processes: each norm takes the statistics of the whole of it. Gradients of scales and offsets are those of the part here, to be summed as all gradients of weights are.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h3><p><code>Result</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="batch" tabindex="-1">batch <a class="header-anchor" href="#batch" aria-label="Permalink to &quot;batch&quot;">​</a></h3><p><a href="./../interfaces/SharedBatch"><code>SharedBatch</code></a></p><h3 id="run" tabindex="-1">run <a class="header-anchor" href="#run" aria-label="Permalink to &quot;run&quot;">​</a></h3><p>() =&gt; <code>Result</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Result</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/withSharedBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const withSharedBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  withSharedBatch as default
};
