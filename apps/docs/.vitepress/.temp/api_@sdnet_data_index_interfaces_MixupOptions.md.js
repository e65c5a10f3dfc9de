import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MixupOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/MixupOptions.md","filePath":"api/@sdnet/data/index/interfaces/MixupOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/MixupOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / MixupOptions</p><h1 id="interface-mixupoptions" tabindex="-1">Interface: MixupOptions <a class="header-anchor" href="#interface-mixupoptions" aria-label="Permalink to &quot;Interface: MixupOptions&quot;">​</a></h1><p>Which step of which training a batch is of, and how strongly it is mixed.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="alpha" tabindex="-1">alpha <a class="header-anchor" href="#alpha" aria-label="Permalink to &quot;alpha&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>alpha</strong>: <code>number</code></p></blockquote><p>Both parameters of the beta distribution that the weight is of: 0.2 on ImageNet, 1 on CIFAR.</p><hr><h3 id="epoch" tabindex="-1">epoch <a class="header-anchor" href="#epoch" aria-label="Permalink to &quot;epoch&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epoch</strong>: <code>number</code></p></blockquote><p>Which pass over the data this is.</p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><p>Root seed of the run.</p><hr><h3 id="step" tabindex="-1">step <a class="header-anchor" href="#step" aria-label="Permalink to &quot;step&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>step</strong>: <code>number</code></p></blockquote><p>Which step of it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/MixupOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MixupOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MixupOptions as default
};
