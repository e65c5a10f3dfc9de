import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Classifier","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Classifier.md","filePath":"api/@sdnet/attacks/type-aliases/Classifier.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Classifier.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Classifier</p><h1 id="type-alias-classifier" tabindex="-1">Type Alias: Classifier <a class="header-anchor" href="#type-alias-classifier" aria-label="Permalink to &quot;Type Alias: Classifier&quot;">​</a></h1><blockquote><p><strong>Classifier</strong> = (<code>images</code>) =&gt; <code>tf.Tensor2D</code></p></blockquote><p>A classifier as attacks see it: images <code>[batch, height, width, channels]</code> with pixels in [0, 1] to logits <code>[batch, classes]</code>, each image on its own, differentiable. Normalisation belongs inside.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>tf.Tensor4D</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>tf.Tensor2D</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Classifier.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Classifier = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Classifier as default
};
