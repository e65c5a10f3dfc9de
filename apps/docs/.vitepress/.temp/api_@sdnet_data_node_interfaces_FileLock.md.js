import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FileLock","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/FileLock.md","filePath":"api/@sdnet/data/node/interfaces/FileLock.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/FileLock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / FileLock</p><h1 id="interface-filelock" tabindex="-1">Interface: FileLock <a class="header-anchor" href="#interface-filelock" aria-label="Permalink to &quot;Interface: FileLock&quot;">​</a></h1><p>A lock that is held.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="release" tabindex="-1">release <a class="header-anchor" href="#release" aria-label="Permalink to &quot;release&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>release</strong>: () =&gt; <code>void</code></p></blockquote><p>Gives the lock back; calling it again does nothing.</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="touch" tabindex="-1">touch <a class="header-anchor" href="#touch" aria-label="Permalink to &quot;touch&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>touch</strong>: () =&gt; <code>void</code></p></blockquote><p>Says that the holder lives, to processes on other machines.</p><h4 id="returns-1" tabindex="-1">Returns <a class="header-anchor" href="#returns-1" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/FileLock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FileLock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FileLock as default
};
