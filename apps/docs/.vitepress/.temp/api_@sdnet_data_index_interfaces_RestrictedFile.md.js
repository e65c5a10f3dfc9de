import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RestrictedFile","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/RestrictedFile.md","filePath":"api/@sdnet/data/index/interfaces/RestrictedFile.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/RestrictedFile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / RestrictedFile</p><h1 id="interface-restrictedfile" tabindex="-1">Interface: RestrictedFile <a class="header-anchor" href="#interface-restrictedfile" aria-label="Permalink to &quot;Interface: RestrictedFile&quot;">​</a></h1><p>A file that only those who accepted its terms may fetch: known by its checksum.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="contents" tabindex="-1">contents <a class="header-anchor" href="#contents" aria-label="Permalink to &quot;contents&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>contents</strong>: <code>string</code></p></blockquote><p>What is in it.</p><hr><h3 id="md5" tabindex="-1">md5 <a class="header-anchor" href="#md5" aria-label="Permalink to &quot;md5&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>md5</strong>: <code>string</code></p></blockquote><p>Hexadecimal, as torchvision has it.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/RestrictedFile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RestrictedFile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RestrictedFile as default
};
