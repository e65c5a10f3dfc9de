import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FusedEpilogue","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/FusedEpilogue.md","filePath":"api/@sdnet/csc-core/index/interfaces/FusedEpilogue.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/FusedEpilogue.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / FusedEpilogue</p><h1 id="interface-fusedepilogue" tabindex="-1">Interface: FusedEpilogue <a class="header-anchor" href="#interface-fusedepilogue" aria-label="Permalink to &quot;Interface: FusedEpilogue&quot;">​</a></h1><p>What follows a convolution in the same pass.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./FusedConv2dOptions"><code>FusedConv2dOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="addend" tabindex="-1">addend? <a class="header-anchor" href="#addend" aria-label="Permalink to &quot;addend?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>addend?</strong>: <code>Tensor4D</code></p></blockquote><p>Added before the nonlinearity; the shape of the output.</p><hr><h3 id="bias" tabindex="-1">bias <a class="header-anchor" href="#bias" aria-label="Permalink to &quot;bias&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>bias</strong>: <code>Tensor1D</code></p></blockquote><p><code>[atoms]</code>, added at every position.</p><hr><h3 id="relu" tabindex="-1">relu <a class="header-anchor" href="#relu" aria-label="Permalink to &quot;relu&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>relu</strong>: <code>boolean</code></p></blockquote><p>Whether negative values become zero.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/FusedEpilogue.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FusedEpilogue = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FusedEpilogue as default
};
