import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MaxPoolOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/MaxPoolOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/MaxPoolOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/MaxPoolOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / MaxPoolOptions</p><h1 id="interface-maxpooloptions" tabindex="-1">Interface: MaxPoolOptions <a class="header-anchor" href="#interface-maxpooloptions" aria-label="Permalink to &quot;Interface: MaxPoolOptions&quot;">​</a></h1><p>Windows of <a href="./../functions/maxPool">maxPool</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="size" tabindex="-1">size <a class="header-anchor" href="#size" aria-label="Permalink to &quot;size&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>size</strong>: <code>number</code></p></blockquote><p>Height and width of a window in pixels.</p><hr><h3 id="stride" tabindex="-1">stride <a class="header-anchor" href="#stride" aria-label="Permalink to &quot;stride&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stride</strong>: <code>number</code></p></blockquote><p>Pixels between neighbouring windows.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/MaxPoolOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MaxPoolOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MaxPoolOptions as default
};
