import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: downloadArchives()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/downloadArchives.md","filePath":"api/@sdnet/data/node/functions/downloadArchives.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/downloadArchives.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / downloadArchives</p><h1 id="function-downloadarchives" tabindex="-1">Function: downloadArchives() <a class="header-anchor" href="#function-downloadarchives" aria-label="Permalink to &quot;Function: downloadArchives()&quot;">​</a></h1><blockquote><p><strong>downloadArchives</strong>(<code>archives</code>, <code>directory</code>, <code>options?</code>): <code>Promise</code>&lt;readonly <code>string</code>[]&gt;</p></blockquote><p>Downloads archives into a directory, one after the other, each with resume and checksum. What is whole there is not fetched again.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="archives" tabindex="-1">archives <a class="header-anchor" href="#archives" aria-label="Permalink to &quot;archives&quot;">​</a></h3><p>readonly <a href="./../../index/interfaces/PublishedArchive"><code>PublishedArchive</code></a>[]</p><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><p><code>string</code></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><code>Pick</code>&lt;<a href="./../interfaces/FetchOptions"><code>FetchOptions</code></a>, <code>&quot;onProgress&quot;</code> | <code>&quot;signal&quot;</code>&gt; = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <code>string</code>[]&gt;</p><p>Their paths.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError as for <code>download</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/downloadArchives.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const downloadArchives = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  downloadArchives as default
};
