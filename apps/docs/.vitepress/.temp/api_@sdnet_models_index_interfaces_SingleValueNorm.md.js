import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SingleValueNorm","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/SingleValueNorm.md","filePath":"api/@sdnet/models/index/interfaces/SingleValueNorm.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/SingleValueNorm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / SingleValueNorm</p><h1 id="interface-singlevaluenorm" tabindex="-1">Interface: SingleValueNorm <a class="header-anchor" href="#interface-singlevaluenorm" aria-label="Permalink to &quot;Interface: SingleValueNorm&quot;">​</a></h1><p>A batch norm that sees a single value per channel.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>layer</strong>: <code>string</code></p></blockquote><p>Name of the layer.</p><hr><h3 id="map" tabindex="-1">map <a class="header-anchor" href="#map" aria-label="Permalink to &quot;map&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>map</strong>: readonly <code>number</code>[]</p></blockquote><p>Height and width of its maps.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/SingleValueNorm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SingleValueNorm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SingleValueNorm as default
};
