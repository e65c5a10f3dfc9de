import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CorruptedCifar","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/CorruptedCifar.md","filePath":"api/@sdnet/data/index/interfaces/CorruptedCifar.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/CorruptedCifar.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CorruptedCifar</p><h1 id="interface-corruptedcifar" tabindex="-1">Interface: CorruptedCifar <a class="header-anchor" href="#interface-corruptedcifar" aria-label="Permalink to &quot;Interface: CorruptedCifar&quot;">​</a></h1><p>What a corrupted test set consists of, and how it is recognised.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="archive" tabindex="-1">archive <a class="header-anchor" href="#archive" aria-label="Permalink to &quot;archive&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>archive</strong>: <a href="./PublishedArchive"><code>PublishedArchive</code></a></p></blockquote><p>The official archive, which is not compressed: its files are read in place.</p><hr><h3 id="classnames" tabindex="-1">classNames <a class="header-anchor" href="#classnames" aria-label="Permalink to &quot;classNames&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>classNames</strong>: readonly <code>string</code>[]</p></blockquote><hr><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>directory</strong>: <code>string</code></p></blockquote><p>Name of the directory in the archive.</p><hr><h3 id="md5" tabindex="-1">md5 <a class="header-anchor" href="#md5" aria-label="Permalink to &quot;md5&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>md5</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt;</p></blockquote><p>Published MD5 sums by file name, hexadecimal; empty where none are published.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <a href="./../type-aliases/CifarCName"><code>CifarCName</code></a></p></blockquote><hr><h3 id="title" tabindex="-1">title <a class="header-anchor" href="#title" aria-label="Permalink to &quot;title&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>title</strong>: <code>string</code></p></blockquote><p>E.g. <code>&quot;CIFAR-10-C&quot;</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/CorruptedCifar.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptedCifar = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptedCifar as default
};
