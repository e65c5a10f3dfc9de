import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: GradientReport","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/GradientReport.md","filePath":"api/@sdnet/attacks/type-aliases/GradientReport.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/GradientReport.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / GradientReport</p><h1 id="type-alias-gradientreport" tabindex="-1">Type Alias: GradientReport <a class="header-anchor" href="#type-alias-gradientreport" aria-label="Permalink to &quot;Type Alias: GradientReport&quot;">​</a></h1><blockquote><p><strong>GradientReport</strong> = (<code>indices</code>, <code>quality</code>) =&gt; <code>void</code></p></blockquote><p>Told what the gradients of some images were worth: for each of <code>indices</code> 0 where all entries were numbers, 1 where some were not and counted as 0, 2 where moreover nothing else was left but zeros, so that there was nothing to follow.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="indices" tabindex="-1">indices <a class="header-anchor" href="#indices" aria-label="Permalink to &quot;indices&quot;">​</a></h3><p>readonly <code>number</code>[]</p><h3 id="quality" tabindex="-1">quality <a class="header-anchor" href="#quality" aria-label="Permalink to &quot;quality&quot;">​</a></h3><p><code>ArrayLike</code>&lt;<code>number</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/GradientReport.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GradientReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GradientReport as default
};
