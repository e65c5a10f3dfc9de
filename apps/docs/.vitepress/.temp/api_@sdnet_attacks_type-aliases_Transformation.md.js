import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Transformation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/type-aliases/Transformation.md","filePath":"api/@sdnet/attacks/type-aliases/Transformation.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/type-aliases/Transformation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Transformation</p><h1 id="type-alias-transformation" tabindex="-1">Type Alias: Transformation <a class="header-anchor" href="#type-alias-transformation" aria-label="Permalink to &quot;Type Alias: Transformation&quot;">​</a></h1><blockquote><p><strong>Transformation</strong> = (<code>images</code>) =&gt; <code>tf.Tensor4D</code></p></blockquote><p>From images to images, of any shapes.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>tf.Tensor4D</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>tf.Tensor4D</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/type-aliases/Transformation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Transformation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Transformation as default
};
