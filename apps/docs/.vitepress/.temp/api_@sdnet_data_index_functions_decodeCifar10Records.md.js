import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodeCifar10Records()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/decodeCifar10Records.md","filePath":"api/@sdnet/data/index/functions/decodeCifar10Records.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/decodeCifar10Records.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / decodeCifar10Records</p><h1 id="function-decodecifar10records" tabindex="-1">Function: decodeCifar10Records() <a class="header-anchor" href="#function-decodecifar10records" aria-label="Permalink to &quot;Function: decodeCifar10Records()&quot;">​</a></h1><blockquote><p><strong>decodeCifar10Records</strong>(<code>records</code>, <code>target</code>, <code>file</code>): <code>void</code></p></blockquote><p>Decodes records of the CIFAR-10 binary format (label byte, then 1024 red, green and blue bytes, row by row) into interleaved pixels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="records" tabindex="-1">records <a class="header-anchor" href="#records" aria-label="Permalink to &quot;records&quot;">​</a></h3><p><code>Uint8Array</code></p><p>Whole records, end to end.</p><h3 id="target" tabindex="-1">target <a class="header-anchor" href="#target" aria-label="Permalink to &quot;target&quot;">​</a></h3><p><a href="./../interfaces/DecodedRecords"><code>DecodedRecords</code></a></p><p>Arrays to fill from their beginning, at least as long as the records need.</p><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><p><code>string</code></p><p>Name for error messages.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if <code>records</code> does not hold a whole number of records, or a label is none.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>target</code> is too short.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/decodeCifar10Records.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodeCifar10Records = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodeCifar10Records as default
};
