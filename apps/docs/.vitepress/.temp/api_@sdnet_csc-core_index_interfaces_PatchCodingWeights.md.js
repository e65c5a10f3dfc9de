import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PatchCodingWeights","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/PatchCodingWeights.md","filePath":"api/@sdnet/csc-core/index/interfaces/PatchCodingWeights.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/PatchCodingWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PatchCodingWeights</p><h1 id="interface-patchcodingweights" tabindex="-1">Interface: PatchCodingWeights <a class="header-anchor" href="#interface-patchcodingweights" aria-label="Permalink to &quot;Interface: PatchCodingWeights&quot;">​</a></h1><p>The variables of a <a href="./../classes/PatchCoding">PatchCoding</a>, both trained.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kernel" tabindex="-1">kernel <a class="header-anchor" href="#kernel" aria-label="Permalink to &quot;kernel&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kernel</strong>: <code>LayerVariable</code></p></blockquote><p><code>[kernelHeight, kernelWidth, channels, atoms]</code>.</p><hr><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>LayerVariable</code></p></blockquote><p><code>[atoms]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/PatchCodingWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PatchCodingWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PatchCodingWeights as default
};
