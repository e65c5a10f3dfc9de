import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodePyTorch()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/decodePyTorch.md","filePath":"api/@sdnet/models/index/functions/decodePyTorch.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/decodePyTorch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / decodePyTorch</p><h1 id="function-decodepytorch" tabindex="-1">Function: decodePyTorch() <a class="header-anchor" href="#function-decodepytorch" aria-label="Permalink to &quot;Function: decodePyTorch()&quot;">​</a></h1><blockquote><p><strong>decodePyTorch</strong>(<code>bytes</code>, <code>__namedParameters</code>): <a href="./../interfaces/PyTorchCheckpoint"><code>PyTorchCheckpoint</code></a></p></blockquote><p>Reads the state dict of a <code>.pth</code>, <code>.pt</code> or <code>.pth.tar</code> file of <code>torch.save</code>: that of a network of this package, at any key and under any prefix; without one, the file itself or what it holds under <code>state_dict</code>, <code>model</code> or <code>model_state_dict</code>. Nothing of the file is executed: of what it names only tensors, storages and dicts are made, and anything else stays a name. Takes at most four times the memory of the file (64 MiB for a small one), whatever the file says.</p><p>float16 and bfloat16 are widened to float32 without loss and keep their type in <code>dtype</code>; float64 and integers stay what they are. <code>loadStateDict</code> takes them all and rounds to float32.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/EntryOptions"><code>EntryOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/PyTorchCheckpoint"><code>PyTorchCheckpoint</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>PyTorchImportError with one line that names the file, the byte and what to do, if the file is damaged, of another kind, has something else than tensors where the weights are, or holds several networks and does not say which is meant.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/decodePyTorch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodePyTorch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodePyTorch as default
};
