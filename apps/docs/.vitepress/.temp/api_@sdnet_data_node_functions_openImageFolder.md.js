import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openImageFolder()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/openImageFolder.md","filePath":"api/@sdnet/data/node/functions/openImageFolder.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/openImageFolder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / openImageFolder</p><h1 id="function-openimagefolder" tabindex="-1">Function: openImageFolder() <a class="header-anchor" href="#function-openimagefolder" aria-label="Permalink to &quot;Function: openImageFolder()&quot;">​</a></h1><blockquote><p><strong>openImageFolder</strong>(<code>path</code>, <code>names</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p></blockquote><p>Images in one folder for each class, at any depth below it. A class is a folder; its label is its place among them in the order of code units, as torchvision&#39;s <code>ImageFolder</code> numbers them. Links to folders and to images are followed.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p><code>string</code></p><h3 id="names" tabindex="-1">names <a class="header-anchor" href="#names" aria-label="Permalink to &quot;names&quot;">​</a></h3><p><a href="./../interfaces/SourceNames"><code>SourceNames</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> if there is no such directory, no image in it, or a class without images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/openImageFolder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openImageFolder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openImageFolder as default
};
