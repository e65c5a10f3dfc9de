import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: downloadNpmTarball()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/downloadNpmTarball.md","filePath":"api/@sdnet/data/node/functions/downloadNpmTarball.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/downloadNpmTarball.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / downloadNpmTarball</p><h1 id="function-downloadnpmtarball" tabindex="-1">Function: downloadNpmTarball() <a class="header-anchor" href="#function-downloadnpmtarball" aria-label="Permalink to &quot;Function: downloadNpmTarball()&quot;">​</a></h1><blockquote><p><strong>downloadNpmTarball</strong>(<code>tarball</code>, <code>file</code>, <code>options?</code>): <code>Promise</code>&lt;<code>void</code>&gt;</p></blockquote><p>Downloads a package from the npm registry that npm is configured to use, with resume and progress. Where the registry wants credentials, certificates or addresses that only npm knows, npm itself fetches it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tarball" tabindex="-1">tarball <a class="header-anchor" href="#tarball" aria-label="Permalink to &quot;tarball&quot;">​</a></h3><p><a href="./../interfaces/NpmTarball"><code>NpmTarball</code></a></p><p>What to fetch.</p><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><p><code>string</code></p><p>Where to put it.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/DownloadOptions"><code>DownloadOptions</code></a> = <code>{}</code></p><p>As for <a href="./download">download</a>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>void</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError as for <a href="./download">download</a>, and <code>missing</code> if npm cannot be run.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/downloadNpmTarball.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const downloadNpmTarball = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  downloadNpmTarball as default
};
