import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CifarCPart","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/CifarCPart.md","filePath":"api/@sdnet/data/node/interfaces/CifarCPart.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/CifarCPart.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / CifarCPart</p><h1 id="interface-cifarcpart" tabindex="-1">Interface: CifarCPart <a class="header-anchor" href="#interface-cifarcpart" aria-label="Permalink to &quot;Interface: CifarCPart&quot;">​</a></h1><p>Which images of a corrupted test set.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><p>As the file is named, e.g. <code>&quot;gaussian_noise&quot;</code>.</p><hr><h3 id="limit" tabindex="-1">limit? <a class="header-anchor" href="#limit" aria-label="Permalink to &quot;limit?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>limit?</strong>: <code>number</code></p></blockquote><p>Only the first so many images of each severity; all of them if left out.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <a href="./../../index/type-aliases/CifarCName"><code>CifarCName</code></a></p></blockquote><hr><h3 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>severity</strong>: <a href="./../type-aliases/CifarCSeverity"><code>CifarCSeverity</code></a></p></blockquote><hr><h3 id="testlabels" tabindex="-1">testLabels? <a class="header-anchor" href="#testlabels" aria-label="Permalink to &quot;testLabels?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>testLabels?</strong>: <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;</p></blockquote><p>Labels of the clean test set: if given, those of the files must be the same, image for image.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/CifarCPart.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CifarCPart = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CifarCPart as default
};
