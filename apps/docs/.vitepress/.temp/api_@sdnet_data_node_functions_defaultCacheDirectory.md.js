import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: defaultCacheDirectory()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/defaultCacheDirectory.md","filePath":"api/@sdnet/data/node/functions/defaultCacheDirectory.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/defaultCacheDirectory.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / defaultCacheDirectory</p><h1 id="function-defaultcachedirectory" tabindex="-1">Function: defaultCacheDirectory() <a class="header-anchor" href="#function-defaultcachedirectory" aria-label="Permalink to &quot;Function: defaultCacheDirectory()&quot;">​</a></h1><blockquote><p><strong>defaultCacheDirectory</strong>(<code>environment?</code>): <code>string</code></p></blockquote><p>Where downloads are kept: <code>SDNET_CACHE_DIR</code>, else <code>sdnet</code> in <code>XDG_CACHE_HOME</code>, else <code>~/.cache/sdnet</code>. A relative <code>XDG_CACHE_HOME</code> is ignored, as its specification says.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="environment" tabindex="-1">environment? <a class="header-anchor" href="#environment" aria-label="Permalink to &quot;environment?&quot;">​</a></h3><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>undefined</code>&gt;&gt; = <code>process.env</code></p><p><code>process.env</code> if left out.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/defaultCacheDirectory.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const defaultCacheDirectory = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  defaultCacheDirectory as default
};
