import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: principalAtoms()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/principalAtoms.md","filePath":"api/@sdnet/csc-core/index/functions/principalAtoms.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/principalAtoms.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / principalAtoms</p><h1 id="function-principalatoms" tabindex="-1">Function: principalAtoms() <a class="header-anchor" href="#function-principalatoms" aria-label="Permalink to &quot;Function: principalAtoms()&quot;">​</a></h1><blockquote><p><strong>principalAtoms</strong>(<code>images</code>, <code>options</code>): <code>Tensor4D</code></p></blockquote><p>Dictionary of the principal components of image patches, each with both signs, since codes are not negative: an orthonormal basis of patches, so that every patch is explained, the frequent directions first. Patches are not centred. Atoms beyond twice the size of a patch are learnt by <code>learnAtoms</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>, normalised, finite.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/PrincipalAtomsOptions"><code>PrincipalAtomsOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>Kernel <code>[kernelHeight, kernelWidth, channels, atoms]</code>: components by falling variance, <code>+v</code>, <code>-v</code>, <code>+w</code>, <code>-w</code>, ...</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a number is not a positive integer, or the images are smaller than an atom.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/principalAtoms.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const principalAtoms = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  principalAtoms as default
};
