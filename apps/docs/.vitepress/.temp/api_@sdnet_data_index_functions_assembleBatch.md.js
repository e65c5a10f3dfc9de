import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: assembleBatch()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/assembleBatch.md","filePath":"api/@sdnet/data/index/functions/assembleBatch.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/assembleBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / assembleBatch</p><h1 id="function-assemblebatch" tabindex="-1">Function: assembleBatch() <a class="header-anchor" href="#function-assemblebatch" aria-label="Permalink to &quot;Function: assembleBatch()&quot;">​</a></h1><blockquote><p><strong>assembleBatch</strong>(<code>dataset</code>, <code>options</code>): <a href="./../interfaces/Batch"><code>Batch</code></a></p></blockquote><p>Gathers, transforms and normalises the samples <code>indices</code> of a data set.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="dataset" tabindex="-1">dataset <a class="header-anchor" href="#dataset" aria-label="Permalink to &quot;dataset&quot;">​</a></h3><p><a href="./../interfaces/ImageDataset"><code>ImageDataset</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><h4 id="finish" tabindex="-1">finish? <a class="header-anchor" href="#finish" aria-label="Permalink to &quot;finish?&quot;">​</a></h4><p>(<code>image</code>, <code>index</code>) =&gt; <code>void</code></p><h4 id="indices" tabindex="-1">indices <a class="header-anchor" href="#indices" aria-label="Permalink to &quot;indices&quot;">​</a></h4><p><code>Uint32Array</code></p><h4 id="normalizer" tabindex="-1">normalizer <a class="header-anchor" href="#normalizer" aria-label="Permalink to &quot;normalizer&quot;">​</a></h4><p><a href="./../type-aliases/Normalizer"><code>Normalizer</code></a></p><h4 id="transform" tabindex="-1">transform <a class="header-anchor" href="#transform" aria-label="Permalink to &quot;transform&quot;">​</a></h4><p><a href="./../type-aliases/ImageTransform"><code>ImageTransform</code></a> | <code>undefined</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Batch"><code>Batch</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/assembleBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const assembleBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  assembleBatch as default
};
