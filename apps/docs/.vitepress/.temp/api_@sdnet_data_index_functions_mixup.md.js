import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: mixup()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/mixup.md","filePath":"api/@sdnet/data/index/functions/mixup.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/mixup.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / mixup</p><h1 id="function-mixup" tabindex="-1">Function: mixup() <a class="header-anchor" href="#function-mixup" aria-label="Permalink to &quot;Function: mixup()&quot;">​</a></h1><blockquote><p><strong>mixup</strong>(<code>batch</code>, <code>__namedParameters</code>): <a href="./../interfaces/MixedBatch"><code>MixedBatch</code></a></p></blockquote><p>Mixes each image of a batch with another of it: one weight for the batch, as in the authors&#39; code. A pure function of seed, epoch and step.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="batch" tabindex="-1">batch <a class="header-anchor" href="#batch" aria-label="Permalink to &quot;batch&quot;">​</a></h3><p><a href="./../interfaces/Batch"><code>Batch</code></a></p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/MixupOptions"><code>MixupOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MixedBatch"><code>MixedBatch</code></a></p><p>A batch of its own; the given one is left as it is.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>alpha</code> is not positive.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Zhang et al., &quot;mixup: Beyond Empirical Risk Minimization&quot; (2018).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/mixup.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const mixup = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  mixup as default
};
