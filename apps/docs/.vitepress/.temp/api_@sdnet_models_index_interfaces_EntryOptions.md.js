import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EntryOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/EntryOptions.md","filePath":"api/@sdnet/models/index/interfaces/EntryOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/EntryOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / EntryOptions</p><h1 id="interface-entryoptions" tabindex="-1">Interface: EntryOptions <a class="header-anchor" href="#interface-entryoptions" aria-label="Permalink to &quot;Interface: EntryOptions&quot;">​</a></h1><p>Which state dict of a file to take.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><a href="./DecodeOptions"><code>DecodeOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="entry" tabindex="-1">entry? <a class="header-anchor" href="#entry" aria-label="Permalink to &quot;entry?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>entry?</strong>: <code>string</code></p></blockquote><p>Its key in the checkpoint dictionary, the prefix of its names, or both joined by a dot; told by what the file holds if left out.</p><hr><h3 id="unread" tabindex="-1">unread? <a class="header-anchor" href="#unread" aria-label="Permalink to &quot;unread?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>unread?</strong>: <code>Map</code>&lt;<code>string</code>, <code>string</code>&gt;</p></blockquote><p>Takes the names of tensors of a type that is not read, each with what it is, in words. Without it they are refused: a file of another program may hold some beside the network.</p><h4 id="inherited-from" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./DecodeOptions"><code>DecodeOptions</code></a>.<a href="./DecodeOptions#unread"><code>unread</code></a></p><hr><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>where</strong>: <code>string</code></p></blockquote><p>What the bytes are called in errors: a file name.</p><h4 id="inherited-from-1" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-1" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><a href="./DecodeOptions"><code>DecodeOptions</code></a>.<a href="./DecodeOptions#where"><code>where</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/EntryOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EntryOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EntryOptions as default
};
