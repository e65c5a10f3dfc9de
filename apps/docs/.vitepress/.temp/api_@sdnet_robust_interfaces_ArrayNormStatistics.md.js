import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ArrayNormStatistics","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/ArrayNormStatistics.md","filePath":"api/@sdnet/robust/interfaces/ArrayNormStatistics.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/ArrayNormStatistics.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ArrayNormStatistics</p><h1 id="interface-arraynormstatistics" tabindex="-1">Interface: ArrayNormStatistics <a class="header-anchor" href="#interface-arraynormstatistics" aria-label="Permalink to &quot;Interface: ArrayNormStatistics&quot;">​</a></h1><p>Of one norm: <code>[rows, channels]</code> each, with one row for all images or one for each.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="channels" tabindex="-1">channels <a class="header-anchor" href="#channels" aria-label="Permalink to &quot;channels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>channels</strong>: <code>number</code></p></blockquote><hr><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: <code>Float32Array</code></p></blockquote><hr><h3 id="variance" tabindex="-1">variance <a class="header-anchor" href="#variance" aria-label="Permalink to &quot;variance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>variance</strong>: <code>Float32Array</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/ArrayNormStatistics.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ArrayNormStatistics = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ArrayNormStatistics as default
};
