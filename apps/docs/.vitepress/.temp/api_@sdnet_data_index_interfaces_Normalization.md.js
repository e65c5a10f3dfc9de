import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Normalization","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/Normalization.md","filePath":"api/@sdnet/data/index/interfaces/Normalization.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/Normalization.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / Normalization</p><h1 id="interface-normalization" tabindex="-1">Interface: Normalization <a class="header-anchor" href="#interface-normalization" aria-label="Permalink to &quot;Interface: Normalization&quot;">​</a></h1><p>Mean and standard deviation of each channel, in units of the pixel range [0, 1].</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="std" tabindex="-1">std <a class="header-anchor" href="#std" aria-label="Permalink to &quot;std&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>std</strong>: readonly <code>number</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/Normalization.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Normalization = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Normalization as default
};
