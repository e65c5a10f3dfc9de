import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PretrainedFile","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/PretrainedFile.md","filePath":"api/@sdnet/models/index/interfaces/PretrainedFile.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/PretrainedFile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / PretrainedFile</p><h1 id="interface-pretrainedfile" tabindex="-1">Interface: PretrainedFile <a class="header-anchor" href="#interface-pretrainedfile" aria-label="Permalink to &quot;Interface: PretrainedFile&quot;">​</a></h1><p>A file beside the manifest, with its size in bytes and its SHA-256 in hexadecimal digits.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bytes</strong>: <code>number</code></p></blockquote><hr><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>file</strong>: <code>string</code></p></blockquote><hr><h3 id="sha256" tabindex="-1">sha256 <a class="header-anchor" href="#sha256" aria-label="Permalink to &quot;sha256&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sha256</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/PretrainedFile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PretrainedFile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PretrainedFile as default
};
