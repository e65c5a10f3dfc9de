import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SpectralNormOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/SpectralNormOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/SpectralNormOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/SpectralNormOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / SpectralNormOptions</p><h1 id="interface-spectralnormoptions" tabindex="-1">Interface: SpectralNormOptions <a class="header-anchor" href="#interface-spectralnormoptions" aria-label="Permalink to &quot;Interface: SpectralNormOptions&quot;">​</a></h1><p>How precisely, and from where, <a href="./../functions/spectralNormSquared">spectralNormSquared</a> is to find the norm.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="rounds" tabindex="-1">rounds <a class="header-anchor" href="#rounds" aria-label="Permalink to &quot;rounds&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>rounds</strong>: <code>number</code></p></blockquote><p>Most rounds.</p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><p>Seed of the random start.</p><hr><h3 id="tolerance" tabindex="-1">tolerance <a class="header-anchor" href="#tolerance" aria-label="Permalink to &quot;tolerance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>tolerance</strong>: <code>number</code></p></blockquote><p>Largest move of the unit vector in the last round; the relative error of the norm is of the order of its square.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/SpectralNormOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SpectralNormOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SpectralNormOptions as default
};
