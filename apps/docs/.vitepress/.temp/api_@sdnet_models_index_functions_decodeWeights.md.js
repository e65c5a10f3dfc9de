import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeWeights()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/decodeWeights.md","filePath":"api/@sdnet/models/index/functions/decodeWeights.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/decodeWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / decodeWeights</p><h1 id="function-decodeweights" tabindex="-1">Function: decodeWeights() <a class="header-anchor" href="#function-decodeweights" aria-label="Permalink to &quot;Function: decodeWeights()&quot;">​</a></h1><blockquote><p><strong>decodeWeights</strong>(<code>bytes</code>, <code>options</code>): <a href="./../interfaces/DecodedWeights"><code>DecodedWeights</code></a></p></blockquote><p>Reads the network of this package that a file of another program holds: a <code>.pth</code>, <code>.pt</code>, <code>.ckpt</code> or <code>.pth.tar</code> file of <code>torch.save</code>, of any age, or a safetensors file. Both may have the names of the official code, of the widely copied code for CIFAR, or of torchvision and timm, at any key and under any prefix; what stands beside the network is left. Nothing of the file is executed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/EntryOptions"><code>EntryOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/DecodedWeights"><code>DecodedWeights</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError with one line that says what the file is instead and what to do.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/decodeWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeWeights as default
};
