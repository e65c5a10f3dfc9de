import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: tryLock()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/tryLock.md","filePath":"api/@sdnet/data/node/functions/tryLock.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/tryLock.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / tryLock</p><h1 id="function-trylock" tabindex="-1">Function: tryLock() <a class="header-anchor" href="#function-trylock" aria-label="Permalink to &quot;Function: tryLock()&quot;">​</a></h1><blockquote><p><strong>tryLock</strong>(<code>path</code>, <code>options?</code>): <a href="./../type-aliases/LockAttempt"><code>LockAttempt</code></a></p></blockquote><p>Takes a lock: a file that names its holder. A holder that is gone loses it at once. Whether a process on another machine still runs cannot be seen from here: it keeps the lock, or loses it when the file was not touched for <code>staleMilliseconds</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p><code>string</code></p><p>The lock file. Its directory must be there.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><h4 id="stalemilliseconds" tabindex="-1">staleMilliseconds? <a class="header-anchor" href="#stalemilliseconds" aria-label="Permalink to &quot;staleMilliseconds?&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/LockAttempt"><code>LockAttempt</code></a></p><p>The lock, which is also given back when the process exits, or who holds it.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>The system&#39;s error if the file cannot be written.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/tryLock.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const tryLock = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  tryLock as default
};
