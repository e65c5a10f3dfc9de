import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: OtherFile","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/OtherFile.md","filePath":"api/@sdnet/models/index/interfaces/OtherFile.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/OtherFile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / OtherFile</p><h1 id="interface-otherfile" tabindex="-1">Interface: OtherFile <a class="header-anchor" href="#interface-otherfile" aria-label="Permalink to &quot;Interface: OtherFile&quot;">​</a></h1><p>A file that is no checkpoint: what it is in words, and the way out.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="advice" tabindex="-1">advice <a class="header-anchor" href="#advice" aria-label="Permalink to &quot;advice&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>advice</strong>: <code>string</code></p></blockquote><hr><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/OtherFile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const OtherFile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  OtherFile as default
};
