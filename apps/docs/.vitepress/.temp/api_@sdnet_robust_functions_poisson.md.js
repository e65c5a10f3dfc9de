import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: poisson()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/poisson.md","filePath":"api/@sdnet/robust/functions/poisson.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/poisson.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / poisson</p><h1 id="function-poisson" tabindex="-1">Function: poisson() <a class="header-anchor" href="#function-poisson" aria-label="Permalink to &quot;Function: poisson()&quot;">​</a></h1><blockquote><p><strong>poisson</strong>(<code>mean</code>, <code>random</code>): <code>number</code></p></blockquote><p>Draws from the Poisson distribution, exactly (up to rounding) for small and for large means.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><p><code>number</code></p><p>Finite and not negative.</p><h3 id="random" tabindex="-1">random <a class="header-anchor" href="#random" aria-label="Permalink to &quot;random&quot;">​</a></h3><p><a href="./../../csc-core/tensor/classes/RandomStream"><code>RandomStream</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><p>A count, 0 or more.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>mean</code> is out of its range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/poisson.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const poisson = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  poisson as default
};
