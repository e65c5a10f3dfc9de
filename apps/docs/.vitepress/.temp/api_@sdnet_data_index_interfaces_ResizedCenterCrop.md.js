import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ResizedCenterCrop","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/ResizedCenterCrop.md","filePath":"api/@sdnet/data/index/interfaces/ResizedCenterCrop.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/ResizedCenterCrop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / ResizedCenterCrop</p><h1 id="interface-resizedcentercrop" tabindex="-1">Interface: ResizedCenterCrop <a class="header-anchor" href="#interface-resizedcentercrop" aria-label="Permalink to &quot;Interface: ResizedCenterCrop&quot;">​</a></h1><p>The middle of the image, for evaluation.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="keepexact" tabindex="-1">keepExact? <a class="header-anchor" href="#keepexact" aria-label="Permalink to &quot;keepExact?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>keepExact?</strong>: <code>boolean</code></p></blockquote><p>Whether squares of <code>size</code> stay as they are, and are not resized.</p><hr><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>&quot;center-crop&quot;</code></p></blockquote><hr><h3 id="resize" tabindex="-1">resize? <a class="header-anchor" href="#resize" aria-label="Permalink to &quot;resize?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>resize?</strong>: <code>number</code></p></blockquote><p>The shorter side becomes so many pixels first, e.g. 256; the image stays as it is if left out.</p><hr><h3 id="size" tabindex="-1">size <a class="header-anchor" href="#size" aria-label="Permalink to &quot;size&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>size</strong>: <code>number</code></p></blockquote><p>Side of the square in pixels, e.g. 224.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/ResizedCenterCrop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ResizedCenterCrop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ResizedCenterCrop as default
};
