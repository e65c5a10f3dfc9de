import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: openImageNetC()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/openImageNetC.md","filePath":"api/@sdnet/data/node/functions/openImageNetC.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/openImageNetC.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / openImageNetC</p><h1 id="function-openimagenetc" tabindex="-1">Function: openImageNetC() <a class="header-anchor" href="#function-openimagenetc" aria-label="Permalink to &quot;Function: openImageNetC()&quot;">​</a></h1><blockquote><p><strong>openImageNetC</strong>(<code>directory</code>, <code>options</code>): <code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p></blockquote><p>One corruption and severity of ImageNet-C in a directory: the folders <code>&lt;corruption&gt;/&lt;severity&gt;/&lt;class&gt;</code>, or the published archives such as <code>noise.tar</code> as they are.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><p><code>string</code></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/IndexOptions"><code>IndexOptions</code></a> &amp; <a href="./../interfaces/ImageNetCPart"><code>ImageNetCPart</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<a href="./../../index/interfaces/ImageSource"><code>ImageSource</code></a>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>missing</code> or <code>damaged</code>, naming the file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/openImageNetC.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const openImageNetC = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  openImageNetC as default
};
