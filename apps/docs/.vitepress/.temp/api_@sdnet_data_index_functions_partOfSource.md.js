import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: partOfSource()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/partOfSource.md","filePath":"api/@sdnet/data/index/functions/partOfSource.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/partOfSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / partOfSource</p><h1 id="function-partofsource" tabindex="-1">Function: partOfSource() <a class="header-anchor" href="#function-partofsource" aria-label="Permalink to &quot;Function: partOfSource()&quot;">​</a></h1><blockquote><p><strong>partOfSource</strong>(<code>source</code>, <code>part</code>): <a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p></blockquote><p>A part of a source, such as a member of an archive, as a source of its own.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p><h3 id="part" tabindex="-1">part <a class="header-anchor" href="#part" aria-label="Permalink to &quot;part&quot;">​</a></h3><h4 id="length" tabindex="-1">length <a class="header-anchor" href="#length" aria-label="Permalink to &quot;length&quot;">​</a></h4><p><code>number</code></p><h4 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h4><p><code>string</code></p><h4 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ByteSource"><code>ByteSource</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/partOfSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const partOfSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  partOfSource as default
};
