import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxDescription","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/OnnxDescription.md","filePath":"api/@sdnet/models/index/interfaces/OnnxDescription.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/OnnxDescription.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / OnnxDescription</p><h1 id="interface-onnxdescription" tabindex="-1">Interface: OnnxDescription <a class="header-anchor" href="#interface-onnxdescription" aria-label="Permalink to &quot;Interface: OnnxDescription&quot;">​</a></h1><p>What an ONNX file takes, gives and says.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="inputs" tabindex="-1">inputs <a class="header-anchor" href="#inputs" aria-label="Permalink to &quot;inputs&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>inputs</strong>: readonly <a href="./OnnxSignature"><code>OnnxSignature</code></a>[]</p></blockquote><hr><h3 id="metadata" tabindex="-1">metadata <a class="header-anchor" href="#metadata" aria-label="Permalink to &quot;metadata&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>metadata</strong>: <code>ReadonlyMap</code>&lt;<code>string</code>, <code>string</code>&gt;</p></blockquote><p>What its writer added, by key: of our own files what the network was made from, and how images are normalised.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><p>Name of the graph.</p><hr><h3 id="outputs" tabindex="-1">outputs <a class="header-anchor" href="#outputs" aria-label="Permalink to &quot;outputs&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>outputs</strong>: readonly <a href="./OnnxSignature"><code>OnnxSignature</code></a>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/OnnxDescription.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxDescription = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxDescription as default
};
