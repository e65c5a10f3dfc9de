import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodeOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/DecodeOptions.md","filePath":"api/@sdnet/models/index/interfaces/DecodeOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/DecodeOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / DecodeOptions</p><h1 id="interface-decodeoptions" tabindex="-1">Interface: DecodeOptions <a class="header-anchor" href="#interface-decodeoptions" aria-label="Permalink to &quot;Interface: DecodeOptions&quot;">​</a></h1><p>Options of <a href="./../functions/decodeSafetensors">decodeSafetensors</a>.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./EntryOptions"><code>EntryOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="unread" tabindex="-1">unread? <a class="header-anchor" href="#unread" aria-label="Permalink to &quot;unread?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>unread?</strong>: <code>Map</code>&lt;<code>string</code>, <code>string</code>&gt;</p></blockquote><p>Takes the names of tensors of a type that is not read, each with what it is, in words. Without it they are refused: a file of another program may hold some beside the network.</p><hr><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>where</strong>: <code>string</code></p></blockquote><p>What the bytes are called in errors: a file name.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/DecodeOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodeOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodeOptions as default
};
