import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: takePart()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/takePart.md","filePath":"api/@sdnet/data/index/functions/takePart.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/takePart.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / takePart</p><h1 id="function-takepart" tabindex="-1">Function: takePart() <a class="header-anchor" href="#function-takepart" aria-label="Permalink to &quot;Function: takePart()&quot;">​</a></h1><blockquote><p><strong>takePart</strong>(<code>batch</code>, <code>part</code>): <a href="./../interfaces/MixedBatch"><code>MixedBatch</code></a></p></blockquote><p>Part of a batch that was assembled, or mixed, as a whole.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="batch" tabindex="-1">batch <a class="header-anchor" href="#batch" aria-label="Permalink to &quot;batch&quot;">​</a></h3><p><a href="./../interfaces/MixedBatch"><code>MixedBatch</code></a></p><h3 id="part" tabindex="-1">part <a class="header-anchor" href="#part" aria-label="Permalink to &quot;part&quot;">​</a></h3><p><a href="./../interfaces/BatchPart"><code>BatchPart</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MixedBatch"><code>MixedBatch</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/takePart.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const takePart = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  takePart as default
};
