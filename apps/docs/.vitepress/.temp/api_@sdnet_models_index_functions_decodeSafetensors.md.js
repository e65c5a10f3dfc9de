import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeSafetensors()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/decodeSafetensors.md","filePath":"api/@sdnet/models/index/functions/decodeSafetensors.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/decodeSafetensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / decodeSafetensors</p><h1 id="function-decodesafetensors" tabindex="-1">Function: decodeSafetensors() <a class="header-anchor" href="#function-decodesafetensors" aria-label="Permalink to &quot;Function: decodeSafetensors()&quot;">​</a></h1><blockquote><p><strong>decodeSafetensors</strong>(<code>bytes</code>, <code>__namedParameters</code>): <a href="./../interfaces/Safetensors"><code>Safetensors</code></a></p></blockquote><p>Reads safetensors bytes. The arrays it returns are copies.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/DecodeOptions"><code>DecodeOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Safetensors"><code>Safetensors</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError with one line that names the file and the tensor, if the bytes are not exactly a safetensors file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/decodeSafetensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeSafetensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeSafetensors as default
};
