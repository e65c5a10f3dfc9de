import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: momentumWeights()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/momentumWeights.md","filePath":"api/@sdnet/csc-core/index/functions/momentumWeights.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/momentumWeights.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / momentumWeights</p><h1 id="function-momentumweights" tabindex="-1">Function: momentumWeights() <a class="header-anchor" href="#function-momentumweights" aria-label="Permalink to &quot;Function: momentumWeights()&quot;">​</a></h1><blockquote><p><strong>momentumWeights</strong>(<code>iterations</code>): <code>number</code>[]</p></blockquote><p>Extrapolation weights of FISTA: <code>(t_i - 1) / t_{i+1}</code> with <code>t_1 = 1</code>, one per step after the first. The first weight is 0, so two iterations are two plain proximal gradient steps.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="iterations" tabindex="-1">iterations <a class="header-anchor" href="#iterations" aria-label="Permalink to &quot;iterations&quot;">​</a></h3><p><code>number</code></p><p>Number of proximal steps, at least 1.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code>[]</p><p><code>iterations - 1</code> weights in [0, 1).</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Beck &amp; Teboulle (2009), eq. 4.2.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/momentumWeights.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const momentumWeights = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  momentumWeights as default
};
