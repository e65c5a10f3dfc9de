import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SmoothingNoise","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/SmoothingNoise.md","filePath":"api/@sdnet/robust/interfaces/SmoothingNoise.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/SmoothingNoise.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SmoothingNoise</p><h1 id="interface-smoothingnoise" tabindex="-1">Interface: SmoothingNoise <a class="header-anchor" href="#interface-smoothingnoise" aria-label="Permalink to &quot;Interface: SmoothingNoise&quot;">​</a></h1><p>Gaussian noise of randomized smoothing.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CertifyOptions"><code>CertifyOptions</code></a></li><li><a href="./SmoothingLambdaOptions"><code>SmoothingLambdaOptions</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><hr><h3 id="sigma" tabindex="-1">sigma <a class="header-anchor" href="#sigma" aria-label="Permalink to &quot;sigma&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sigma</strong>: <code>number</code></p></blockquote><p>Standard deviation, in units of pixels in [0, 1].</p><hr><h3 id="std" tabindex="-1">std <a class="header-anchor" href="#std" aria-label="Permalink to &quot;std&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>std</strong>: readonly <code>number</code>[]</p></blockquote><p>Standard deviation by which each channel was normalised, <code>[channels]</code>, in units of pixels in [0, 1]; ones for pixels as they are.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/SmoothingNoise.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SmoothingNoise = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SmoothingNoise as default
};
