import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FetchProgress","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/type-aliases/FetchProgress.md","filePath":"api/@sdnet/data/node/type-aliases/FetchProgress.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/type-aliases/FetchProgress.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / FetchProgress</p><h1 id="type-alias-fetchprogress" tabindex="-1">Type Alias: FetchProgress <a class="header-anchor" href="#type-alias-fetchprogress" aria-label="Permalink to &quot;Type Alias: FetchProgress&quot;">​</a></h1><blockquote><p><strong>FetchProgress</strong> = { <code>done</code>: <code>number</code>; <code>file</code>: <code>string</code>; <code>stage</code>: <code>&quot;download&quot;</code>; <code>total</code>: <code>number</code>; } | { <code>done</code>: <code>number</code>; <code>file</code>: <code>string</code>; <code>stage</code>: <code>&quot;unpack&quot;</code>; <code>total</code>: <code>number</code>; } | { <code>reason</code>: <code>string</code>; <code>stage</code>: <code>&quot;fallback&quot;</code>; }</p></blockquote><p>Something that happens while a data set is made ready.</p><h2 id="union-members" tabindex="-1">Union Members <a class="header-anchor" href="#union-members" aria-label="Permalink to &quot;Union Members&quot;">​</a></h2><h3 id="type-literal" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>done</code>: <code>number</code>; <code>file</code>: <code>string</code>; <code>stage</code>: <code>&quot;download&quot;</code>; <code>total</code>: <code>number</code>; }</p><p>Bytes of a file that have arrived.</p><hr><h3 id="type-literal-1" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal-1" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>done</code>: <code>number</code>; <code>file</code>: <code>string</code>; <code>stage</code>: <code>&quot;unpack&quot;</code>; <code>total</code>: <code>number</code>; }</p><p>Files that have been unpacked into the cache.</p><hr><h3 id="type-literal-2" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal-2" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>reason</code>: <code>string</code>; <code>stage</code>: <code>&quot;fallback&quot;</code>; }</p><p>A source failed, and the next one is tried.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/type-aliases/FetchProgress.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchProgress = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchProgress as default
};
