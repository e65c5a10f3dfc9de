import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openFileSource()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/openFileSource.md","filePath":"api/@sdnet/data/node/functions/openFileSource.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/openFileSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / openFileSource</p><h1 id="function-openfilesource" tabindex="-1">Function: openFileSource() <a class="header-anchor" href="#function-openfilesource" aria-label="Permalink to &quot;Function: openFileSource()&quot;">​</a></h1><blockquote><p><strong>openFileSource</strong>(<code>path</code>): <code>Promise</code>&lt;<a href="./../interfaces/FileSource"><code>FileSource</code></a>&gt;</p></blockquote><p>Opens a file to read parts of it. The caller closes it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../interfaces/FileSource"><code>FileSource</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> if it is not there or cannot be read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/openFileSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openFileSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openFileSource as default
};
