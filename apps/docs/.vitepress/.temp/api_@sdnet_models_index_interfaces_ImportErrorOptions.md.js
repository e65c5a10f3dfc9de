import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImportErrorOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/ImportErrorOptions.md","filePath":"api/@sdnet/models/index/interfaces/ImportErrorOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/ImportErrorOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / ImportErrorOptions</p><h1 id="interface-importerroroptions" tabindex="-1">Interface: ImportErrorOptions <a class="header-anchor" href="#interface-importerroroptions" aria-label="Permalink to &quot;Interface: ImportErrorOptions&quot;">​</a></h1><p>Where a <a href="./../classes/PyTorchImportError">PyTorchImportError</a> happened and what the reader can do about it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="advice" tabindex="-1">advice <a class="header-anchor" href="#advice" aria-label="Permalink to &quot;advice&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>advice</strong>: <code>string</code></p></blockquote><p>One sentence.</p><hr><h3 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>offset</strong>: <code>number</code></p></blockquote><p>Byte of the file.</p><hr><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>where</strong>: <code>string</code></p></blockquote><p>What the file is called.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/ImportErrorOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImportErrorOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImportErrorOptions as default
};
