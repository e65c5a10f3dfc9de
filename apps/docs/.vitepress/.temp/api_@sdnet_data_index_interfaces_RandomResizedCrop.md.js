import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RandomResizedCrop","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/RandomResizedCrop.md","filePath":"api/@sdnet/data/index/interfaces/RandomResizedCrop.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/RandomResizedCrop.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / RandomResizedCrop</p><h1 id="interface-randomresizedcrop" tabindex="-1">Interface: RandomResizedCrop <a class="header-anchor" href="#interface-randomresizedcrop" aria-label="Permalink to &quot;Interface: RandomResizedCrop&quot;">​</a></h1><p>A random part, stretched to a square: for training.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>&quot;random-resized-crop&quot;</code></p></blockquote><hr><h3 id="ratio" tabindex="-1">ratio <a class="header-anchor" href="#ratio" aria-label="Permalink to &quot;ratio&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>ratio</strong>: readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>Least and most of width / height, e.g. 3/4 and 4/3.</p><hr><h3 id="scale" tabindex="-1">scale <a class="header-anchor" href="#scale" aria-label="Permalink to &quot;scale&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scale</strong>: readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>Least and most of the image&#39;s area, e.g. 0.08 and 1.</p><hr><h3 id="size" tabindex="-1">size <a class="header-anchor" href="#size" aria-label="Permalink to &quot;size&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>size</strong>: <code>number</code></p></blockquote><p>Side of the square in pixels, e.g. 224.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/RandomResizedCrop.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RandomResizedCrop = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RandomResizedCrop as default
};
