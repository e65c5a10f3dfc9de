import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SkippedImage","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/SkippedImage.md","filePath":"api/@sdnet/data/index/interfaces/SkippedImage.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/SkippedImage.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / SkippedImage</p><h1 id="interface-skippedimage" tabindex="-1">Interface: SkippedImage <a class="header-anchor" href="#interface-skippedimage" aria-label="Permalink to &quot;Interface: SkippedImage&quot;">​</a></h1><p>An image that could not be decoded and is not in its batch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>index</strong>: <code>number</code></p></blockquote><p>Which sample of the source this is.</p><hr><h3 id="problem" tabindex="-1">problem <a class="header-anchor" href="#problem" aria-label="Permalink to &quot;problem&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>problem</strong>: <code>string</code></p></blockquote><p>One line that names the file and what is wrong with it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/SkippedImage.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SkippedImage = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SkippedImage as default
};
