import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: additiveNoise()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/additiveNoise.md","filePath":"api/@sdnet/data/index/functions/additiveNoise.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/additiveNoise.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / additiveNoise</p><h1 id="function-additivenoise" tabindex="-1">Function: additiveNoise() <a class="header-anchor" href="#function-additivenoise" aria-label="Permalink to &quot;Function: additiveNoise()&quot;">​</a></h1><blockquote><p><strong>additiveNoise</strong>(<code>image</code>, <code>options</code>): <code>void</code></p></blockquote><p>Adds Gaussian noise to a normalised image, in place, with probability <code>fraction</code>, and clips it to the pixel range. The noise is not rounded to grey levels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="image" tabindex="-1">image <a class="header-anchor" href="#image" aria-label="Permalink to &quot;image&quot;">​</a></h3><p><code>Float32Array</code></p><p><code>[pixels, channels]</code>, normalised.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/NoiseAugmentation"><code>NoiseAugmentation</code></a> &amp; <code>object</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Kireev, Andriushchenko and Flammarion (2021), &quot;On the effectiveness of adversarial training against common corruptions&quot;: noise on half of the images works as well as what is made for robustness.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/additiveNoise.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const additiveNoise = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  additiveNoise as default
};
