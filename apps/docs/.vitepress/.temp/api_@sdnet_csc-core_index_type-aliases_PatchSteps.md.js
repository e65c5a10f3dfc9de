import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: PatchSteps","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/PatchSteps.md","filePath":"api/@sdnet/csc-core/index/type-aliases/PatchSteps.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/PatchSteps.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PatchSteps</p><h1 id="type-alias-patchsteps" tabindex="-1">Type Alias: PatchSteps <a class="header-anchor" href="#type-alias-patchsteps" aria-label="Permalink to &quot;Type Alias: PatchSteps&quot;">​</a></h1><blockquote><p><strong>PatchSteps</strong> = <code>object</code></p></blockquote><p>What all steps of patch coding share; the caller&#39;s tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="drivingkernel" tabindex="-1">drivingKernel <a class="header-anchor" href="#drivingkernel" aria-label="Permalink to &quot;drivingKernel&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>drivingKernel</strong>: <code>tf.Tensor4D</code></p></blockquote><p><code>s D</code>, <code>[kernelHeight, kernelWidth, channels, atoms]</code>: its correlation with the signal, less <code>s λ</code>, drives every step.</p><hr><h3 id="map" tabindex="-1">map <a class="header-anchor" href="#map" aria-label="Permalink to &quot;map&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>map</strong>: <code>tf.Tensor2D</code></p></blockquote><p><code>I - s (DᵀD + mu)</code>, <code>[atoms, atoms]</code>.</p><hr><h3 id="threshold" tabindex="-1">threshold <a class="header-anchor" href="#threshold" aria-label="Permalink to &quot;threshold&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>threshold</strong>: <code>tf.Tensor</code></p></blockquote><p><code>s λ</code>, in a shape that is subtracted from codes: <code>[1, 1, 1, atoms]</code>, or with the batch in front.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/PatchSteps.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PatchSteps = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PatchSteps as default
};
