import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: groupNorm()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/groupNorm.md","filePath":"api/@sdnet/csc-core/index/functions/groupNorm.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/groupNorm.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / groupNorm</p><h1 id="function-groupnorm" tabindex="-1">Function: groupNorm() <a class="header-anchor" href="#function-groupnorm" aria-label="Permalink to &quot;Function: groupNorm()&quot;">​</a></h1><blockquote><p><strong>groupNorm</strong>(<code>input</code>, <code>parameters</code>): <code>Tensor4D</code></p></blockquote><p>Group normalisation: <code>scale (x - mean) / sqrt(var + epsilon) + offset</code>, with mean and biased variance over the pixels of one image and the channels of one group.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="input" tabindex="-1">input <a class="header-anchor" href="#input" aria-label="Permalink to &quot;input&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>.</p><h3 id="parameters-1" tabindex="-1">parameters <a class="header-anchor" href="#parameters-1" aria-label="Permalink to &quot;parameters&quot;">​</a></h3><p><a href="./../interfaces/GroupNormParameters"><code>GroupNormParameters</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>The shape of <code>input</code>. Differentiable in <code>input</code>, <code>scale</code> and <code>offset</code>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if <code>groups</code> does not divide the channels.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Wu &amp; He, &quot;Group Normalization&quot; (2018), equations 1, 2 and 7.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/groupNorm.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const groupNorm = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  groupNorm as default
};
