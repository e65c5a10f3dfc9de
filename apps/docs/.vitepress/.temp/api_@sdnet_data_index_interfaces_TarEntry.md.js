import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TarEntry","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/TarEntry.md","filePath":"api/@sdnet/data/index/interfaces/TarEntry.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/TarEntry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / TarEntry</p><h1 id="interface-tarentry" tabindex="-1">Interface: TarEntry <a class="header-anchor" href="#interface-tarentry" aria-label="Permalink to &quot;Interface: TarEntry&quot;">​</a></h1><p>Where a file lies in an uncompressed archive.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="length" tabindex="-1">length <a class="header-anchor" href="#length" aria-label="Permalink to &quot;length&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>length</strong>: <code>number</code></p></blockquote><p>Number of bytes.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><p>With its directories, as the archive has it.</p><hr><h3 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>offset</strong>: <code>number</code></p></blockquote><p>Of its first byte, from the beginning of the archive.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/TarEntry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TarEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TarEntry as default
};
