import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Mixture","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/Mixture.md","filePath":"api/@sdnet/data/index/interfaces/Mixture.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/Mixture.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Mixture</p><h1 id="interface-mixture" tabindex="-1">Interface: Mixture <a class="header-anchor" href="#interface-mixture" aria-label="Permalink to &quot;Interface: Mixture&quot;">​</a></h1><p>Whose labels a mixed image has beside its own.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="labels" tabindex="-1">labels <a class="header-anchor" href="#labels" aria-label="Permalink to &quot;labels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>labels</strong>: <code>Int32Array</code></p></blockquote><p><code>[size]</code>, class indices of the other images.</p><hr><h3 id="weight" tabindex="-1">weight <a class="header-anchor" href="#weight" aria-label="Permalink to &quot;weight&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>weight</strong>: <code>number</code></p></blockquote><p>Part of the image&#39;s own pixels and of its own label, in [0, 1]; the rest is the other&#39;s.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/Mixture.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Mixture = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Mixture as default
};
