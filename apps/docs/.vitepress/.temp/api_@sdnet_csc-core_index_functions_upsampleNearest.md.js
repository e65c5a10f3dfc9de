import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: upsampleNearest()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/upsampleNearest.md","filePath":"api/@sdnet/csc-core/index/functions/upsampleNearest.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/upsampleNearest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / upsampleNearest</p><h1 id="function-upsamplenearest" tabindex="-1">Function: upsampleNearest() <a class="header-anchor" href="#function-upsamplenearest" aria-label="Permalink to &quot;Function: upsampleNearest()&quot;">​</a></h1><blockquote><p><strong>upsampleNearest</strong>(<code>input</code>, <code>factor</code>): <code>Tensor4D</code></p></blockquote><p>Enlarges images by repeating every pixel <code>factor</code> times in both directions.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="input" tabindex="-1">input <a class="header-anchor" href="#input" aria-label="Permalink to &quot;input&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>.</p><h3 id="factor" tabindex="-1">factor <a class="header-anchor" href="#factor" aria-label="Permalink to &quot;factor&quot;">​</a></h3><p><code>number</code></p><p>A positive integer.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p><code>[batch, factor height, factor width, channels]</code>. Differentiable; the gradient is the sum over the copies.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/upsampleNearest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const upsampleNearest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  upsampleNearest as default
};
