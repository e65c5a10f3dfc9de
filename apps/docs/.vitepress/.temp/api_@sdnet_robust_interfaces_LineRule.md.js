import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LineRule","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/LineRule.md","filePath":"api/@sdnet/robust/interfaces/LineRule.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/LineRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / LineRule</p><h1 id="interface-linerule" tabindex="-1">Interface: LineRule <a class="header-anchor" href="#interface-linerule" aria-label="Permalink to &quot;Interface: LineRule&quot;">​</a></h1><p><code>λ = slope * signal + intercept</code>: the paper&#39;s.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="intercept" tabindex="-1">intercept <a class="header-anchor" href="#intercept" aria-label="Permalink to &quot;intercept&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>intercept</strong>: <code>number</code></p></blockquote><hr><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>&quot;line&quot;</code></p></blockquote><hr><h3 id="slope" tabindex="-1">slope <a class="header-anchor" href="#slope" aria-label="Permalink to &quot;slope&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>slope</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/LineRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LineRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LineRule as default
};
