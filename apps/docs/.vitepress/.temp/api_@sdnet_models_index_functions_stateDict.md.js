import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: stateDict()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/stateDict.md","filePath":"api/@sdnet/models/index/functions/stateDict.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/stateDict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / stateDict</p><h1 id="function-statedict" tabindex="-1">Function: stateDict() <a class="header-anchor" href="#function-statedict" aria-label="Permalink to &quot;Function: stateDict()&quot;">​</a></h1><blockquote><p><strong>stateDict</strong>(<code>model</code>): <code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p></blockquote><p>Every tensor of a model under the official PyTorch name, in the official order and layout (kernels OIHW). A λ that is learnt, which the official code has not, stands as its logarithm behind its layer&#39;s step size, under <code>&lt;layer&gt;.dn.log_lambda</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://github.com/Delay-Xili/SDNet" target="_blank" rel="noreferrer">https://github.com/Delay-Xili/SDNet</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/stateDict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const stateDict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  stateDict as default
};
