import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Normalizer","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/Normalizer.md","filePath":"api/@sdnet/data/index/type-aliases/Normalizer.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/Normalizer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Normalizer</p><h1 id="type-alias-normalizer" tabindex="-1">Type Alias: Normalizer <a class="header-anchor" href="#type-alias-normalizer" aria-label="Permalink to &quot;Type Alias: Normalizer&quot;">​</a></h1><blockquote><p><strong>Normalizer</strong> = (<code>pixels</code>, <code>target</code>, <code>offset</code>) =&gt; <code>void</code></p></blockquote><p>What <a href="./../functions/createNormalizer">createNormalizer</a> returns: writes normalised <code>pixels</code> into <code>target</code>, from element <code>offset</code> on.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="pixels" tabindex="-1">pixels <a class="header-anchor" href="#pixels" aria-label="Permalink to &quot;pixels&quot;">​</a></h3><p><code>Uint8Array</code></p><h3 id="target" tabindex="-1">target <a class="header-anchor" href="#target" aria-label="Permalink to &quot;target&quot;">​</a></h3><p><code>Float32Array</code></p><h3 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/Normalizer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Normalizer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Normalizer as default
};
