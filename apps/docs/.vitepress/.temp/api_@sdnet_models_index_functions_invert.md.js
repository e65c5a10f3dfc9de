import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: invert()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/invert.md","filePath":"api/@sdnet/models/index/functions/invert.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/invert.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / invert</p><h1 id="function-invert" tabindex="-1">Function: invert() <a class="header-anchor" href="#function-invert" aria-label="Permalink to &quot;Function: invert()&quot;">​</a></h1><blockquote><p><strong>invert</strong>(<code>images</code>, <code>__namedParameters</code>): <code>Tensor4D</code></p></blockquote><p>What a layer&#39;s output says the images look like: runs the network up to the layer, then every layer backwards. A CSC layer is inverted by its dictionary, <code>A z</code>; a norm by its stored statistics; pooling by bilinear enlargement.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/InversionOptions"><code>InversionOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>The shape of <code>images</code>, normalised.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if something between the images and the layer cannot be inverted.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>arXiv 2210.12945, section 4.2; <code>sdnet_inverse.py</code> of its official code.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/invert.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const invert = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  invert as default
};
