import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: BatchPart","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/BatchPart.md","filePath":"api/@sdnet/data/index/interfaces/BatchPart.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/BatchPart.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / BatchPart</p><h1 id="interface-batchpart" tabindex="-1">Interface: BatchPart <a class="header-anchor" href="#interface-batchpart" aria-label="Permalink to &quot;Interface: BatchPart&quot;">​</a></h1><p>One of several nearly equal parts of each batch.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="index" tabindex="-1">index <a class="header-anchor" href="#index" aria-label="Permalink to &quot;index&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>index</strong>: <code>number</code></p></blockquote><p>From 0.</p><hr><h3 id="of" tabindex="-1">of <a class="header-anchor" href="#of" aria-label="Permalink to &quot;of&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>of</strong>: <code>number</code></p></blockquote><p>Number of parts.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/BatchPart.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const BatchPart = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  BatchPart as default
};
