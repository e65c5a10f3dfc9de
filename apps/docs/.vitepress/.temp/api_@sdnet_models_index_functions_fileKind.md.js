import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: fileKind()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/fileKind.md","filePath":"api/@sdnet/models/index/functions/fileKind.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/fileKind.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / fileKind</p><h1 id="function-filekind" tabindex="-1">Function: fileKind() <a class="header-anchor" href="#function-filekind" aria-label="Permalink to &quot;Function: fileKind()&quot;">​</a></h1><blockquote><p><strong>fileKind</strong>(<code>bytes</code>): <a href="./../type-aliases/FileKind"><code>FileKind</code></a> | <a href="./../interfaces/OtherFile"><code>OtherFile</code></a></p></blockquote><p>Tells what <code>bytes</code> are: a kind of checkpoint that can be read, or something else in words.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><p><code>Uint8Array</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/FileKind"><code>FileKind</code></a> | <a href="./../interfaces/OtherFile"><code>OtherFile</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/fileKind.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const fileKind = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  fileKind as default
};
