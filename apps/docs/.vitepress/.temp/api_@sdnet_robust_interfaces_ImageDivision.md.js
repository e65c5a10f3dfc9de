import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageDivision","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/ImageDivision.md","filePath":"api/@sdnet/robust/interfaces/ImageDivision.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/ImageDivision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ImageDivision</p><h1 id="interface-imagedivision" tabindex="-1">Interface: ImageDivision <a class="header-anchor" href="#interface-imagedivision" aria-label="Permalink to &quot;Interface: ImageDivision&quot;">​</a></h1><p>How images were divided into those for tests and others.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="files" tabindex="-1">files <a class="header-anchor" href="#files" aria-label="Permalink to &quot;files&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>files</strong>: <code>string</code></p></blockquote><p>SHA-256 that tells the files from others.</p><hr><h3 id="fraction" tabindex="-1">fraction <a class="header-anchor" href="#fraction" aria-label="Permalink to &quot;fraction&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fraction</strong>: <code>number</code></p></blockquote><p>Part of the images of each class that is for tests.</p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/ImageDivision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageDivision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageDivision as default
};
