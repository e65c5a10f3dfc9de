import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: tarEntries()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/tarEntries.md","filePath":"api/@sdnet/data/index/functions/tarEntries.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/tarEntries.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / tarEntries</p><h1 id="function-tarentries" tabindex="-1">Function: tarEntries() <a class="header-anchor" href="#function-tarentries" aria-label="Permalink to &quot;Function: tarEntries()&quot;">​</a></h1><blockquote><p><strong>tarEntries</strong>(<code>source</code>): <code>AsyncGenerator</code>&lt;<a href="./../interfaces/TarEntry"><code>TarEntry</code></a>, <code>void</code>&gt;</p></blockquote><p>Finds the files of an uncompressed tar archive without reading them: only headers are read, so that a member can be read in place with <code>partOfSource</code>, also when it is an archive itself.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>AsyncGenerator</code>&lt;<a href="./../interfaces/TarEntry"><code>TarEntry</code></a>, <code>void</code>&gt;</p><h2 id="yields" tabindex="-1">Yields <a class="header-anchor" href="#yields" aria-label="Permalink to &quot;Yields&quot;">​</a></h2><p>Each regular file, in the order of the archive; directories and links are skipped.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>damaged</code> where a header is none or a member is not all there.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/tarEntries.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tarEntries = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tarEntries as default
};
