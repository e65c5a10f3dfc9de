import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CatalogEntry","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/CatalogEntry.md","filePath":"api/@sdnet/data/index/interfaces/CatalogEntry.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/CatalogEntry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CatalogEntry</p><h1 id="interface-catalogentry" tabindex="-1">Interface: CatalogEntry <a class="header-anchor" href="#interface-catalogentry" aria-label="Permalink to &quot;Interface: CatalogEntry&quot;">​</a></h1><p>What there is to know of a data set before it is fetched.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bytes</strong>: <code>number</code></p></blockquote><p>What is downloaded, in bytes.</p><hr><h3 id="contents" tabindex="-1">contents <a class="header-anchor" href="#contents" aria-label="Permalink to &quot;contents&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>contents</strong>: <code>string</code></p></blockquote><hr><h3 id="homepage" tabindex="-1">homepage <a class="header-anchor" href="#homepage" aria-label="Permalink to &quot;homepage&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>homepage</strong>: <code>string</code></p></blockquote><hr><h3 id="licence" tabindex="-1">licence <a class="header-anchor" href="#licence" aria-label="Permalink to &quot;licence&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>licence</strong>: <code>string</code></p></blockquote><p>What its authors say of its use, in short.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <a href="./../type-aliases/CatalogName"><code>CatalogName</code></a></p></blockquote><hr><h3 id="needsagreement" tabindex="-1">needsAgreement <a class="header-anchor" href="#needsagreement" aria-label="Permalink to &quot;needsAgreement&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>needsAgreement</strong>: <code>boolean</code></p></blockquote><p>Whether somebody has to accept terms in a browser before the files can be had.</p><hr><h3 id="title" tabindex="-1">title <a class="header-anchor" href="#title" aria-label="Permalink to &quot;title&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>title</strong>: <code>string</code></p></blockquote><p>E.g. <code>&quot;CIFAR-10-C&quot;</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/CatalogEntry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CatalogEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CatalogEntry as default
};
