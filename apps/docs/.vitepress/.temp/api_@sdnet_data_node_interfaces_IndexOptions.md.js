import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: IndexOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/IndexOptions.md","filePath":"api/@sdnet/data/node/interfaces/IndexOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/IndexOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / IndexOptions</p><h1 id="interface-indexoptions" tabindex="-1">Interface: IndexOptions <a class="header-anchor" href="#interface-indexoptions" aria-label="Permalink to &quot;Interface: IndexOptions&quot;">​</a></h1><p>How an archive is indexed.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./ImageTarOptions"><code>ImageTarOptions</code></a></li><li><a href="./OpenImagesOptions"><code>OpenImagesOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="indexfile" tabindex="-1">indexFile? <a class="header-anchor" href="#indexfile" aria-label="Permalink to &quot;indexFile?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>indexFile?</strong>: <code>string</code></p></blockquote><p>Where the index is kept; a file for this archive in the cache directory if left out.</p><hr><h3 id="onprogress" tabindex="-1">onProgress? <a class="header-anchor" href="#onprogress" aria-label="Permalink to &quot;onProgress?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>onProgress?</strong>: (<code>done</code>, <code>total</code>) =&gt; <code>void</code></p></blockquote><p>Told how far the search for images came, in bytes of the archive; not called where the index is known.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="done" tabindex="-1">done <a class="header-anchor" href="#done" aria-label="Permalink to &quot;done&quot;">​</a></h5><p><code>number</code></p><h5 id="total" tabindex="-1">total <a class="header-anchor" href="#total" aria-label="Permalink to &quot;total&quot;">​</a></h5><p><code>number</code></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="signal" tabindex="-1">signal? <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>signal?</strong>: <code>AbortSignal</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/IndexOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IndexOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IndexOptions as default
};
