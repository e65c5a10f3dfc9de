import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OnnxSignature","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/OnnxSignature.md","filePath":"api/@sdnet/models/index/interfaces/OnnxSignature.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/OnnxSignature.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / OnnxSignature</p><h1 id="interface-onnxsignature" tabindex="-1">Interface: OnnxSignature <a class="header-anchor" href="#interface-onnxsignature" aria-label="Permalink to &quot;Interface: OnnxSignature&quot;">​</a></h1><p>An input or output.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><hr><h3 id="shape" tabindex="-1">shape <a class="header-anchor" href="#shape" aria-label="Permalink to &quot;shape&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>shape</strong>: readonly (<code>string</code> | <code>number</code>)[]</p></blockquote><p>Sizes, or names of sizes that are known only when it runs.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/OnnxSignature.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OnnxSignature = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OnnxSignature as default
};
