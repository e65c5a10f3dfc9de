import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: learnAtoms()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/learnAtoms.md","filePath":"api/@sdnet/csc-core/index/functions/learnAtoms.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/learnAtoms.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / learnAtoms</p><h1 id="function-learnatoms" tabindex="-1">Function: learnAtoms() <a class="header-anchor" href="#function-learnatoms" aria-label="Permalink to &quot;Function: learnAtoms()&quot;">​</a></h1><blockquote><p><strong>learnAtoms</strong>(<code>images</code>, <code>options</code>): <code>Tensor4D</code></p></blockquote><p>Learns a dictionary of unit atoms from patches of images by spherical k-means: each patch goes to the atom it has the largest inner product with, and each atom becomes the direction of the sum of its patches. This is dictionary learning with one non-negative code for each patch, and a good start for training.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>, normalised, finite.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/LearnAtomsOptions"><code>LearnAtomsOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>Kernel <code>[kernelHeight, kernelWidth, channels, atoms]</code>. The same for the same images and seed.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a number is not a positive integer, or the images are smaller than an atom.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Coates &amp; Ng, &quot;Learning Feature Representations with K-means&quot; (2012), section 2.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/learnAtoms.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const learnAtoms = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  learnAtoms as default
};
