import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: FileKind","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/FileKind.md","filePath":"api/@sdnet/models/index/type-aliases/FileKind.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/FileKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / FileKind</p><h1 id="type-alias-filekind" tabindex="-1">Type Alias: FileKind <a class="header-anchor" href="#type-alias-filekind" aria-label="Permalink to &quot;Type Alias: FileKind&quot;">​</a></h1><blockquote><p><strong>FileKind</strong> = <code>&quot;zip&quot;</code> | <code>&quot;legacy&quot;</code> | <code>&quot;tar&quot;</code> | <code>&quot;safetensors&quot;</code></p></blockquote><p>What a file is, by its first bytes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/FileKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileKind as default
};
