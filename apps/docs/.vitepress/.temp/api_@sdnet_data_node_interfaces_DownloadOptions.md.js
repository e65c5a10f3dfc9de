import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DownloadOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/DownloadOptions.md","filePath":"api/@sdnet/data/node/interfaces/DownloadOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/DownloadOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / DownloadOptions</p><h1 id="interface-downloadoptions" tabindex="-1">Interface: DownloadOptions <a class="header-anchor" href="#interface-downloadoptions" aria-label="Permalink to &quot;Interface: DownloadOptions&quot;">​</a></h1><p>How a download reports and when it gives up.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="attempts" tabindex="-1">attempts? <a class="header-anchor" href="#attempts" aria-label="Permalink to &quot;attempts?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>attempts?</strong>: <code>number</code></p></blockquote><p>Failures in a row, without a new byte between them, after which to give up; 4 if left out.</p><hr><h3 id="onprogress" tabindex="-1">onProgress? <a class="header-anchor" href="#onprogress" aria-label="Permalink to &quot;onProgress?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>onProgress?</strong>: (<code>receivedBytes</code>, <code>totalBytes</code>) =&gt; <code>void</code></p></blockquote><p>Called with the bytes on disk and the size of the file.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="receivedbytes" tabindex="-1">receivedBytes <a class="header-anchor" href="#receivedbytes" aria-label="Permalink to &quot;receivedBytes&quot;">​</a></h5><p><code>number</code></p><h5 id="totalbytes" tabindex="-1">totalBytes <a class="header-anchor" href="#totalbytes" aria-label="Permalink to &quot;totalBytes&quot;">​</a></h5><p><code>number</code></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="retrydelay" tabindex="-1">retryDelay? <a class="header-anchor" href="#retrydelay" aria-label="Permalink to &quot;retryDelay?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>retryDelay?</strong>: <code>number</code></p></blockquote><p>Milliseconds before the second try, doubled for each further one; 1000 if left out.</p><hr><h3 id="signal" tabindex="-1">signal? <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>signal?</strong>: <code>AbortSignal</code></p></blockquote><p>Stops the download; the bytes so far are kept for a later run.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/DownloadOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DownloadOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DownloadOptions as default
};
