import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PretrainedSource","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/PretrainedSource.md","filePath":"api/@sdnet/models/index/interfaces/PretrainedSource.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/PretrainedSource.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / PretrainedSource</p><h1 id="interface-pretrainedsource" tabindex="-1">Interface: PretrainedSource <a class="header-anchor" href="#interface-pretrainedsource" aria-label="Permalink to &quot;Interface: PretrainedSource&quot;">​</a></h1><p>Where trained networks lie: a folder with a <code>manifest.json</code> and the files it names.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="read" tabindex="-1">read <a class="header-anchor" href="#read" aria-label="Permalink to &quot;read&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>read</strong>: (<code>file</code>) =&gt; <code>Promise</code>&lt;<code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;</p></blockquote><p>The bytes of one file of the folder.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h5><p><code>string</code></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>Promise</code>&lt;<code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;</p><hr><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>where</strong>: <code>string</code></p></blockquote><p>What errors call the folder.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/PretrainedSource.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PretrainedSource = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PretrainedSource as default
};
