import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: recogniseNetwork()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/recogniseNetwork.md","filePath":"api/@sdnet/models/index/functions/recogniseNetwork.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/recogniseNetwork.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / recogniseNetwork</p><h1 id="function-recognisenetwork" tabindex="-1">Function: recogniseNetwork() <a class="header-anchor" href="#function-recognisenetwork" aria-label="Permalink to &quot;Function: recogniseNetwork()&quot;">​</a></h1><blockquote><p><strong>recogniseNetwork</strong>(<code>tensors</code>): <a href="./../interfaces/RecognisedNetwork"><code>RecognisedNetwork</code></a> | <code>undefined</code></p></blockquote><p>Which network a state dict with official names belongs to, told by names and shapes; undefined for none of this package. λ that is not learnt, the iterations of a CSC layer, and whether SDNet-All pools are not stored: they keep their defaults.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../interfaces/Shaped"><code>Shaped</code></a>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/RecognisedNetwork"><code>RecognisedNetwork</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/recogniseNetwork.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const recogniseNetwork = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  recogniseNetwork as default
};
