import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxTensor","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/OnnxTensor.md","filePath":"api/@sdnet/robust/interfaces/OnnxTensor.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/OnnxTensor.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / OnnxTensor</p><h1 id="interface-onnxtensor" tabindex="-1">Interface: OnnxTensor <a class="header-anchor" href="#interface-onnxtensor" aria-label="Permalink to &quot;Interface: OnnxTensor&quot;">​</a></h1><p>Numbers for ONNX Runtime, as its own <code>Tensor</code> has them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="data" tabindex="-1">data <a class="header-anchor" href="#data" aria-label="Permalink to &quot;data&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>data</strong>: <code>unknown</code></p></blockquote><hr><h3 id="dims" tabindex="-1">dims <a class="header-anchor" href="#dims" aria-label="Permalink to &quot;dims&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>dims</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="location" tabindex="-1">location? <a class="header-anchor" href="#location" aria-label="Permalink to &quot;location?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>location?</strong>: <code>string</code></p></blockquote><hr><h3 id="type" tabindex="-1">type <a class="header-anchor" href="#type" aria-label="Permalink to &quot;type&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>type</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/OnnxTensor.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxTensor = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxTensor as default
};
