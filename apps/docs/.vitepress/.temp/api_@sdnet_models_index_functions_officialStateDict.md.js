import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: officialStateDict()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/officialStateDict.md","filePath":"api/@sdnet/models/index/functions/officialStateDict.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/officialStateDict.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / officialStateDict</p><h1 id="function-officialstatedict" tabindex="-1">Function: officialStateDict() <a class="header-anchor" href="#function-officialstatedict" aria-label="Permalink to &quot;Function: officialStateDict()&quot;">​</a></h1><blockquote><p><strong>officialStateDict</strong>(<code>tensors</code>, <code>__namedParameters</code>): <code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p></blockquote><p>Gives a state dict the names and element types of the official models: counts of batches are int64 and all else float32, to which float64 is rounded.</p><p>Torchvision&#39;s ResNet-18 and ResNet-34 (<code>conv1</code>, <code>bn1</code>, <code>downsample</code>, <code>fc</code>) are the official ones with an ImageNet stem under other names, and so are those of the widely copied code for CIFAR (<code>conv1</code>, <code>bn1</code>). Files of PyTorch before 0.4.1 do not count batches: the counts become 0, as in PyTorch. Everything else stays as it is, for <code>loadStateDict</code> to judge.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/DecodeOptions"><code>DecodeOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError for ResNets that look alike: bottlenecks, another number of blocks, another stem, pre-activation.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/officialStateDict.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const officialStateDict = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  officialStateDict as default
};
