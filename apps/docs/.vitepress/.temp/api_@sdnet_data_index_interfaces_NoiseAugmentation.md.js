import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NoiseAugmentation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/NoiseAugmentation.md","filePath":"api/@sdnet/data/index/interfaces/NoiseAugmentation.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/NoiseAugmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / NoiseAugmentation</p><h1 id="interface-noiseaugmentation" tabindex="-1">Interface: NoiseAugmentation <a class="header-anchor" href="#interface-noiseaugmentation" aria-label="Permalink to &quot;Interface: NoiseAugmentation&quot;">​</a></h1><p>Gaussian noise on some of the training images.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fraction" tabindex="-1">fraction <a class="header-anchor" href="#fraction" aria-label="Permalink to &quot;fraction&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fraction</strong>: <code>number</code></p></blockquote><p>Part of the images that get noise, in [0, 1]: each image by chance, so that it does not depend on its batch.</p><hr><h3 id="sigma" tabindex="-1">sigma <a class="header-anchor" href="#sigma" aria-label="Permalink to &quot;sigma&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>sigma</strong>: <code>number</code></p></blockquote><p>Standard deviation, in units of the pixel range [0, 1].</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/NoiseAugmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NoiseAugmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NoiseAugmentation as default
};
