import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LockHolder","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/LockHolder.md","filePath":"api/@sdnet/data/node/interfaces/LockHolder.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/LockHolder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / LockHolder</p><h1 id="interface-lockholder" tabindex="-1">Interface: LockHolder <a class="header-anchor" href="#interface-lockholder" aria-label="Permalink to &quot;Interface: LockHolder&quot;">​</a></h1><p>The process that holds a lock.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="command" tabindex="-1">command <a class="header-anchor" href="#command" aria-label="Permalink to &quot;command&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>command</strong>: <code>string</code></p></blockquote><p>Its command line, for people.</p><hr><h3 id="host" tabindex="-1">host <a class="header-anchor" href="#host" aria-label="Permalink to &quot;host&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>host</strong>: <code>string</code></p></blockquote><hr><h3 id="pid" tabindex="-1">pid <a class="header-anchor" href="#pid" aria-label="Permalink to &quot;pid&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>pid</strong>: <code>number</code></p></blockquote><hr><h3 id="since" tabindex="-1">since <a class="header-anchor" href="#since" aria-label="Permalink to &quot;since&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>since</strong>: <code>string</code></p></blockquote><p>When the lock was taken, as an ISO date.</p><hr><h3 id="started" tabindex="-1">started <a class="header-anchor" href="#started" aria-label="Permalink to &quot;started&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>started</strong>: <code>string</code> | <code>undefined</code></p></blockquote><p>Tells this process from a later one of the same number; undefined where the system does not say.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/LockHolder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LockHolder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LockHolder as default
};
