import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Cifar10File","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/Cifar10File.md","filePath":"api/@sdnet/data/index/interfaces/Cifar10File.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/Cifar10File.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Cifar10File</p><h1 id="interface-cifar10file" tabindex="-1">Interface: Cifar10File <a class="header-anchor" href="#interface-cifar10file" aria-label="Permalink to &quot;Interface: Cifar10File&quot;">​</a></h1><p>One file of the binary format, with its checksum.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><p>Number of images in the file.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote><p>Name in the official archive and in the cache.</p><hr><h3 id="sha256" tabindex="-1">sha256 <a class="header-anchor" href="#sha256" aria-label="Permalink to &quot;sha256&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sha256</strong>: <code>string</code></p></blockquote><p>SHA-256 of the binary file, hexadecimal.</p><hr><h3 id="sheet" tabindex="-1">sheet <a class="header-anchor" href="#sheet" aria-label="Permalink to &quot;sheet&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sheet</strong>: <code>string</code></p></blockquote><p>Name of the PNG sheet with the same images in the npm package.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/Cifar10File.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Cifar10File = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Cifar10File as default
};
