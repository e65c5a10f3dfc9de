import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SweepPlace","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/SweepPlace.md","filePath":"api/@sdnet/robust/interfaces/SweepPlace.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/SweepPlace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SweepPlace</p><h1 id="interface-sweepplace" tabindex="-1">Interface: SweepPlace <a class="header-anchor" href="#interface-sweepplace" aria-label="Permalink to &quot;Interface: SweepPlace&quot;">​</a></h1><p>The images and norms of a sweep: with the model, λ and images, all that decides it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><hr><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><p>At which it was done.</p><hr><h3 id="level" tabindex="-1">level <a class="header-anchor" href="#level" aria-label="Permalink to &quot;level&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>level</strong>: <code>number</code></p></blockquote><hr><h3 id="norms" tabindex="-1">norms <a class="header-anchor" href="#norms" aria-label="Permalink to &quot;norms&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norms</strong>: <a href="./../type-aliases/NormChoice"><code>NormChoice</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/SweepPlace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SweepPlace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SweepPlace as default
};
