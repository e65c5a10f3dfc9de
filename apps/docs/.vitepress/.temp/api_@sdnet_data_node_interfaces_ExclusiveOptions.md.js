import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExclusiveOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/ExclusiveOptions.md","filePath":"api/@sdnet/data/node/interfaces/ExclusiveOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/ExclusiveOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / ExclusiveOptions</p><h1 id="interface-exclusiveoptions" tabindex="-1">Interface: ExclusiveOptions <a class="header-anchor" href="#interface-exclusiveoptions" aria-label="Permalink to &quot;Interface: ExclusiveOptions&quot;">​</a></h1><p>Which work, and how it is waited for.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><p>Of the work.</p><hr><h3 id="onwait" tabindex="-1">onWait? <a class="header-anchor" href="#onwait" aria-label="Permalink to &quot;onWait?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>onWait?</strong>: (<code>holder</code>) =&gt; <code>void</code></p></blockquote><p>Called once when another process turns out to be at it.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="holder" tabindex="-1">holder <a class="header-anchor" href="#holder" aria-label="Permalink to &quot;holder&quot;">​</a></h5><p><a href="./LockHolder"><code>LockHolder</code></a></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p><hr><h3 id="signal" tabindex="-1">signal? <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>signal?</strong>: <code>AbortSignal</code></p></blockquote><p>Ends the waiting.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/ExclusiveOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExclusiveOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExclusiveOptions as default
};
