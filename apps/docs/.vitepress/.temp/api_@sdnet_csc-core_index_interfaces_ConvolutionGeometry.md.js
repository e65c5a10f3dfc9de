import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ConvolutionGeometry","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/ConvolutionGeometry.md","filePath":"api/@sdnet/csc-core/index/interfaces/ConvolutionGeometry.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/ConvolutionGeometry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / ConvolutionGeometry</p><h1 id="interface-convolutiongeometry" tabindex="-1">Interface: ConvolutionGeometry <a class="header-anchor" href="#interface-convolutiongeometry" aria-label="Permalink to &quot;Interface: ConvolutionGeometry&quot;">​</a></h1><p>How a kernel moves over the image. Padding is symmetric and explicit, as in PyTorch, at every stride.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CodingOptions"><code>CodingOptions</code></a></li><li><a href="./PatchCodingOptions"><code>PatchCodingOptions</code></a></li><li><a href="./FusedConv2dOptions"><code>FusedConv2dOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="padding" tabindex="-1">padding <a class="header-anchor" href="#padding" aria-label="Permalink to &quot;padding&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>padding</strong>: <a href="./../type-aliases/PerAxis"><code>PerAxis</code></a></p></blockquote><p>Rows and columns of zeros on every side.</p><hr><h3 id="stride" tabindex="-1">stride <a class="header-anchor" href="#stride" aria-label="Permalink to &quot;stride&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stride</strong>: <a href="./../type-aliases/PerAxis"><code>PerAxis</code></a></p></blockquote><p>Pixels between neighbouring positions.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/ConvolutionGeometry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ConvolutionGeometry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ConvolutionGeometry as default
};
