import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DownloadRequest","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/DownloadRequest.md","filePath":"api/@sdnet/data/node/interfaces/DownloadRequest.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/DownloadRequest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / DownloadRequest</p><h1 id="interface-downloadrequest" tabindex="-1">Interface: DownloadRequest <a class="header-anchor" href="#interface-downloadrequest" aria-label="Permalink to &quot;Interface: DownloadRequest&quot;">​</a></h1><p>A file on a server, known beforehand byte for byte.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bytes</strong>: <code>number</code></p></blockquote><p>Size in bytes.</p><hr><h3 id="checksums" tabindex="-1">checksums <a class="header-anchor" href="#checksums" aria-label="Permalink to &quot;checksums&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>checksums</strong>: <a href="./../type-aliases/Checksums"><code>Checksums</code></a></p></blockquote><p>At least one checksum.</p><hr><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>file</strong>: <code>string</code></p></blockquote><p>Where to put it; until it is whole and verified, its bytes are in <code>&lt;file&gt;.part</code>.</p><hr><h3 id="url" tabindex="-1">url <a class="header-anchor" href="#url" aria-label="Permalink to &quot;url&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>url</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/DownloadRequest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DownloadRequest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DownloadRequest as default
};
