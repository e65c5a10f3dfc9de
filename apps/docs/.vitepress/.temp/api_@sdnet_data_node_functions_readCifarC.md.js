import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: readCifarC()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/readCifarC.md","filePath":"api/@sdnet/data/node/functions/readCifarC.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/readCifarC.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / readCifarC</p><h1 id="function-readcifarc" tabindex="-1">Function: readCifarC() <a class="header-anchor" href="#function-readcifarc" aria-label="Permalink to &quot;Function: readCifarC()&quot;">​</a></h1><blockquote><p><strong>readCifarC</strong>(<code>path</code>, <code>part</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p></blockquote><p>Reads one corruption at one severity, and nothing else, of a directory or tar archive in the form of CIFAR-10-C: uint8 files <code>[5 n, 32, 32, 3]</code>, one for each corruption, and <code>labels.npy</code> <code>[5 n]</code>, five times the same n labels. The published sets have n = 10,000; <code>sdnet data corrupt</code> can write smaller ones.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p><code>string</code></p><p>Directory with the <code>.npy</code> files, or archive, which is read in place.</p><h3 id="part" tabindex="-1">part <a class="header-anchor" href="#part" aria-label="Permalink to &quot;part&quot;">​</a></h3><p><a href="./../interfaces/CifarCPart"><code>CifarCPart</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageDataset"><code>ImageDataset</code></a>&gt;</p><p>Images in the order of the test set, in shared memory; <code>split</code> is e.g. <code>&quot;gaussian_noise/3&quot;</code>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> or <code>damaged</code>, naming the file.</p><h2 id="throws-1" tabindex="-1">Throws <a class="header-anchor" href="#throws-1" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if severity or limit are out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/readCifarC.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const readCifarC = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  readCifarC as default
};
