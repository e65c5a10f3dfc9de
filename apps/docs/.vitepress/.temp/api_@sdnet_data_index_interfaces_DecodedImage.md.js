import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodedImage","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/DecodedImage.md","filePath":"api/@sdnet/data/index/interfaces/DecodedImage.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/DecodedImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / DecodedImage</p><h1 id="interface-decodedimage" tabindex="-1">Interface: DecodedImage <a class="header-anchor" href="#interface-decodedimage" aria-label="Permalink to &quot;Interface: DecodedImage&quot;">​</a></h1><p>An RGB image of any size.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="height" tabindex="-1">height <a class="header-anchor" href="#height" aria-label="Permalink to &quot;height&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>height</strong>: <code>number</code></p></blockquote><hr><h3 id="pixels" tabindex="-1">pixels <a class="header-anchor" href="#pixels" aria-label="Permalink to &quot;pixels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>pixels</strong>: <code>Uint8Array</code></p></blockquote><p><code>[height, width, 3]</code>, 0 to 255.</p><hr><h3 id="width" tabindex="-1">width <a class="header-anchor" href="#width" aria-label="Permalink to &quot;width&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>width</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/DecodedImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodedImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodedImage as default
};
