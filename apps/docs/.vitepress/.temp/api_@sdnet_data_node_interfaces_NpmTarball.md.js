import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NpmTarball","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/NpmTarball.md","filePath":"api/@sdnet/data/node/interfaces/NpmTarball.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/NpmTarball.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / NpmTarball</p><h1 id="interface-npmtarball" tabindex="-1">Interface: NpmTarball <a class="header-anchor" href="#interface-npmtarball" aria-label="Permalink to &quot;Interface: NpmTarball&quot;">​</a></h1><p>A version of an npm package, known beforehand byte for byte.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bytes" tabindex="-1">bytes <a class="header-anchor" href="#bytes" aria-label="Permalink to &quot;bytes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bytes</strong>: <code>number</code></p></blockquote><p>Size in bytes.</p><hr><h3 id="integrity" tabindex="-1">integrity <a class="header-anchor" href="#integrity" aria-label="Permalink to &quot;integrity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>integrity</strong>: <code>string</code></p></blockquote><p>As in a lockfile: <code>sha512-</code> and the digest in base 64.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><hr><h3 id="version" tabindex="-1">version <a class="header-anchor" href="#version" aria-label="Permalink to &quot;version&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>version</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/NpmTarball.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NpmTarball = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NpmTarball as default
};
