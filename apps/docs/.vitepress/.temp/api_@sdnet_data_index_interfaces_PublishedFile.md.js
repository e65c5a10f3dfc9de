import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PublishedFile","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/PublishedFile.md","filePath":"api/@sdnet/data/index/interfaces/PublishedFile.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/PublishedFile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / PublishedFile</p><h1 id="interface-publishedfile" tabindex="-1">Interface: PublishedFile <a class="header-anchor" href="#interface-publishedfile" aria-label="Permalink to &quot;Interface: PublishedFile&quot;">​</a></h1><p>A file that is known beforehand, byte for byte.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./PublishedArchive"><code>PublishedArchive</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bytes</strong>: <code>number</code></p></blockquote><p>Size in bytes.</p><hr><h3 id="checksums" tabindex="-1">checksums <a class="header-anchor" href="#checksums" aria-label="Permalink to &quot;checksums&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>checksums</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</p></blockquote><p>Published checksums by algorithm, hexadecimal, e.g. <code>{ md5: &quot;…&quot; }</code>; at least one.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><p>Name without directories.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/PublishedFile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PublishedFile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PublishedFile as default
};
