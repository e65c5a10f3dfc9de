import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ErrorRates","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/ErrorRates.md","filePath":"api/@sdnet/robust/interfaces/ErrorRates.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/ErrorRates.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / ErrorRates</p><h1 id="interface-errorrates" tabindex="-1">Interface: ErrorRates <a class="header-anchor" href="#interface-errorrates" aria-label="Permalink to &quot;Interface: ErrorRates&quot;">​</a></h1><p>Error rates (fractions) of a classifier: clean, and for each corruption one for each severity, or their mean alone.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="clean" tabindex="-1">clean? <a class="header-anchor" href="#clean" aria-label="Permalink to &quot;clean?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>clean?</strong>: <code>number</code></p></blockquote><p>Needed for the relative measure only.</p><hr><h3 id="corrupted" tabindex="-1">corrupted <a class="header-anchor" href="#corrupted" aria-label="Permalink to &quot;corrupted&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corrupted</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, readonly <code>number</code>[]&gt;&gt;</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/ErrorRates.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ErrorRates = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ErrorRates as default
};
