import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Safetensors","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/Safetensors.md","filePath":"api/@sdnet/models/index/interfaces/Safetensors.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/Safetensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / Safetensors</p><h1 id="interface-safetensors" tabindex="-1">Interface: Safetensors <a class="header-anchor" href="#interface-safetensors" aria-label="Permalink to &quot;Interface: Safetensors&quot;">​</a></h1><p>What a safetensors file holds.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="metadata" tabindex="-1">metadata <a class="header-anchor" href="#metadata" aria-label="Permalink to &quot;metadata&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>metadata</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</p></blockquote><p>Free text by name, the header&#39;s <code>__metadata__</code>.</p><hr><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>tensors</strong>: <code>ReadonlyMap</code>&lt;<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>&gt;</p></blockquote><p>Tensors by name, in the order of their bytes in the file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/Safetensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Safetensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Safetensors as default
};
