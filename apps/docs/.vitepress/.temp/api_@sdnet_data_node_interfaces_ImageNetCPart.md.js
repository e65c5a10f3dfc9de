import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageNetCPart","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/ImageNetCPart.md","filePath":"api/@sdnet/data/node/interfaces/ImageNetCPart.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/ImageNetCPart.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / ImageNetCPart</p><h1 id="interface-imagenetcpart" tabindex="-1">Interface: ImageNetCPart <a class="header-anchor" href="#interface-imagenetcpart" aria-label="Permalink to &quot;Interface: ImageNetCPart&quot;">​</a></h1><p>Which images of ImageNet-C.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><p>As the folder is named, e.g. <code>gaussian_noise</code>.</p><hr><h3 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>severity</strong>: <code>number</code></p></blockquote><p>1 to 5.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/ImageNetCPart.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageNetCPart = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageNetCPart as default
};
