import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: NormTable","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/NormTable.md","filePath":"api/@sdnet/robust/interfaces/NormTable.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/NormTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / NormTable</p><h1 id="interface-normtable" tabindex="-1">Interface: NormTable <a class="header-anchor" href="#interface-normtable" aria-label="Permalink to &quot;Interface: NormTable&quot;">​</a></h1><p>Statistics of the norms behind codes at several λ: raising λ shrinks the codes, and the running statistics no longer fit.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><p>Ascending.</p><hr><h3 id="norms" tabindex="-1">norms <a class="header-anchor" href="#norms" aria-label="Permalink to &quot;norms&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norms</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./NormRows"><code>NormRows</code></a>&gt;&gt;</p></blockquote><p>By name of the norm: for each λ, one number for each channel.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/NormTable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NormTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NormTable as default
};
