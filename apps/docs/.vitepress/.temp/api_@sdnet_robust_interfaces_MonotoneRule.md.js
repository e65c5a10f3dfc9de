import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MonotoneRule","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/MonotoneRule.md","filePath":"api/@sdnet/robust/interfaces/MonotoneRule.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/MonotoneRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / MonotoneRule</p><h1 id="interface-monotonerule" tabindex="-1">Interface: MonotoneRule <a class="header-anchor" href="#interface-monotonerule" aria-label="Permalink to &quot;Interface: MonotoneRule&quot;">​</a></h1><p>Straight pieces between knots, never falling; constant outside them.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="kind" tabindex="-1">kind <a class="header-anchor" href="#kind" aria-label="Permalink to &quot;kind&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kind</strong>: <code>&quot;monotone&quot;</code></p></blockquote><hr><h3 id="knots" tabindex="-1">knots <a class="header-anchor" href="#knots" aria-label="Permalink to &quot;knots&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>knots</strong>: readonly <a href="./Knot"><code>Knot</code></a>[]</p></blockquote><p>Signals ascending, λ not falling; at least one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/MonotoneRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MonotoneRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MonotoneRule as default
};
