import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: normalQuantile()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/normalQuantile.md","filePath":"api/@sdnet/robust/functions/normalQuantile.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/normalQuantile.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / normalQuantile</p><h1 id="function-normalquantile" tabindex="-1">Function: normalQuantile() <a class="header-anchor" href="#function-normalquantile" aria-label="Permalink to &quot;Function: normalQuantile()&quot;">​</a></h1><blockquote><p><strong>normalQuantile</strong>(<code>probability</code>): <code>number</code></p></blockquote><p>Quantile of the standard normal distribution, <code>Φ⁻¹(probability)</code>, to a few roundings of float64.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="probability" tabindex="-1">probability <a class="header-anchor" href="#probability" aria-label="Permalink to &quot;probability&quot;">​</a></h3><p><code>number</code></p><p>In [0, 1]; of 0 it is -Infinity, of 1 Infinity.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if it is outside.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Wichura (1988), &quot;Algorithm AS 241: The percentage points of the normal distribution&quot;.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/normalQuantile.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const normalQuantile = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  normalQuantile as default
};
