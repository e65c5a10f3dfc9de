import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: findWeights()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/findWeights.md","filePath":"api/@sdnet/models/index/functions/findWeights.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/findWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / findWeights</p><h1 id="function-findweights" tabindex="-1">Function: findWeights() <a class="header-anchor" href="#function-findweights" aria-label="Permalink to &quot;Function: findWeights()&quot;">​</a></h1><blockquote><p><strong>findWeights</strong>(<code>tensors</code>, <code>__namedParameters</code>): <a href="./../interfaces/DecodedWeights"><code>DecodedWeights</code></a></p></blockquote><p>The network of this package among the tensors of a safetensors file of another program, as <a href="./decodeWeights">decodeWeights</a> finds it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/EntryOptions"><code>EntryOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DecodedWeights"><code>DecodedWeights</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError if there is none, or several and it is not known which is meant.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/findWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const findWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  findWeights as default
};
