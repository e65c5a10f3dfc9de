import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LockAttempt","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/type-aliases/LockAttempt.md","filePath":"api/@sdnet/data/node/type-aliases/LockAttempt.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/type-aliases/LockAttempt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / LockAttempt</p><h1 id="type-alias-lockattempt" tabindex="-1">Type Alias: LockAttempt <a class="header-anchor" href="#type-alias-lockattempt" aria-label="Permalink to &quot;Type Alias: LockAttempt&quot;">​</a></h1><blockquote><p><strong>LockAttempt</strong> = { <code>lock</code>: <a href="./../interfaces/FileLock"><code>FileLock</code></a>; } | { <code>holder</code>: <a href="./../interfaces/LockHolder"><code>LockHolder</code></a>; }</p></blockquote><p>A lock was taken, or this process holds it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/type-aliases/LockAttempt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LockAttempt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LockAttempt as default
};
