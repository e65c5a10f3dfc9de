import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: registerKernels()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/registerKernels.md","filePath":"api/@sdnet/csc-core/backend/functions/registerKernels.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/registerKernels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / registerKernels</p><h1 id="function-registerkernels" tabindex="-1">Function: registerKernels() <a class="header-anchor" href="#function-registerkernels" aria-label="Permalink to &quot;Function: registerKernels()&quot;">​</a></h1><blockquote><p><strong>registerKernels</strong>(): <code>void</code></p></blockquote><p>Registers what TensorFlow.js lacks or gets wrong on the active backend: kernels to train convolutional networks on WASM, and gradients, NaN and numbers that docs/NUMERICS.md lists. Stock operations and layers are mended by it too. Call it once after every <code>tf.setBackend</code>; calling it again does nothing. Operations of this package call it themselves.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/registerKernels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const registerKernels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  registerKernels as default
};
