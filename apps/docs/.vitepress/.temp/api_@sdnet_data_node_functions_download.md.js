import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: download()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/download.md","filePath":"api/@sdnet/data/node/functions/download.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/download.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / download</p><h1 id="function-download" tabindex="-1">Function: download() <a class="header-anchor" href="#function-download" aria-label="Permalink to &quot;Function: download()&quot;">​</a></h1><blockquote><p><strong>download</strong>(<code>request</code>, <code>options?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Downloads a file, verifies it while it arrives, and puts it in place in one step. Goes on where an earlier run stopped if the server allows it; does nothing if the verified file is there. Proxies are taken from <code>HTTP_PROXY</code>, <code>HTTPS_PROXY</code> and <code>NO_PROXY</code>.</p><p>A server that cannot be reached at all is given up at once; a transfer that breaks off is continued.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="request" tabindex="-1">request <a class="header-anchor" href="#request" aria-label="Permalink to &quot;request&quot;">​</a></h3><p><a href="./../interfaces/DownloadRequest"><code>DownloadRequest</code></a></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/DownloadOptions"><code>DownloadOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>network</code>, <code>damaged</code> (size or checksum differ; nothing is left behind) or <code>disk</code>.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>The reason of <code>signal</code> if it is aborted.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/download.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const download = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  download as default
};
