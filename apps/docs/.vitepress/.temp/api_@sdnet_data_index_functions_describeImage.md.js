import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: describeImage()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/describeImage.md","filePath":"api/@sdnet/data/index/functions/describeImage.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/describeImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / describeImage</p><h1 id="function-describeimage" tabindex="-1">Function: describeImage() <a class="header-anchor" href="#function-describeimage" aria-label="Permalink to &quot;Function: describeImage()&quot;">​</a></h1><blockquote><p><strong>describeImage</strong>(<code>__namedParameters</code>, <code>index</code>): <code>string</code></p></blockquote><p>Where an image is, for people: <code>val.tar: n01440764/x.JPEG</code> or <code>val/n01440764/x.JPEG</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/ImageSource"><code>ImageSource</code></a></p><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/describeImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const describeImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  describeImage as default
};
