import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: maxPool()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/maxPool.md","filePath":"api/@sdnet/csc-core/index/functions/maxPool.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/maxPool.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / maxPool</p><h1 id="function-maxpool" tabindex="-1">Function: maxPool() <a class="header-anchor" href="#function-maxpool" aria-label="Permalink to &quot;Function: maxPool()&quot;">​</a></h1><blockquote><p><strong>maxPool</strong>(<code>images</code>, <code>__namedParameters</code>): <code>Tensor4D</code></p></blockquote><p>Largest number of every window that lies in the image. Unlike in <code>tf.maxPool</code>, which skips NaN and makes the lowest number of a window that is all NaN, a window with NaN gives NaN.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/MaxPoolOptions"><code>MaxPoolOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p><code>[batch, h, w, channels]</code> with <code>h = floor((height - size) / stride) + 1</code>. Differentiable; the gradient goes to the first of the largest.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ShapeError if <code>images</code> has another rank.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/maxPool.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const maxPool = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  maxPool as default
};
