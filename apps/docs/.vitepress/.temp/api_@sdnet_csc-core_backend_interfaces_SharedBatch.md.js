import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SharedBatch","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/interfaces/SharedBatch.md","filePath":"api/@sdnet/csc-core/backend/interfaces/SharedBatch.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/interfaces/SharedBatch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / SharedBatch</p><h1 id="interface-sharedbatch" tabindex="-1">Interface: SharedBatch <a class="header-anchor" href="#interface-sharedbatch" aria-label="Permalink to &quot;Interface: SharedBatch&quot;">​</a></h1><p>Part of a training batch that this process holds, and how its numbers meet those of the others.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="isplaceholder" tabindex="-1">isPlaceholder? <a class="header-anchor" href="#isplaceholder" aria-label="Permalink to &quot;isPlaceholder?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>isPlaceholder?</strong>: <code>boolean</code></p></blockquote><p>Whether the images here only stand in for a part without any: they count for nothing. False if left out.</p><hr><h3 id="sum" tabindex="-1">sum <a class="header-anchor" href="#sum" aria-label="Permalink to &quot;sum&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sum</strong>: (<code>numbers</code>) =&gt; <code>void</code></p></blockquote><p>Replaces each number by its sum over all processes, which all call this equally often and with equally many numbers.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="numbers" tabindex="-1">numbers <a class="header-anchor" href="#numbers" aria-label="Permalink to &quot;numbers&quot;">​</a></h5><p><code>Float64Array</code></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/interfaces/SharedBatch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SharedBatch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SharedBatch as default
};
