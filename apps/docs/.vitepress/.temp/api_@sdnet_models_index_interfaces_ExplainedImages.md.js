import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ExplainedImages","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/ExplainedImages.md","filePath":"api/@sdnet/models/index/interfaces/ExplainedImages.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/ExplainedImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / ExplainedImages</p><h1 id="interface-explainedimages" tabindex="-1">Interface: ExplainedImages <a class="header-anchor" href="#interface-explainedimages" aria-label="Permalink to &quot;Interface: ExplainedImages&quot;">​</a></h1><p>Result of <a href="./../classes/InferenceModel#explain">InferenceModel.explain</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="codes" tabindex="-1">codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;codes&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>codes</strong>: <code>Tensor4D</code></p></blockquote><p>The stem&#39;s codes, <code>[batch, h, w, atoms]</code>.</p><hr><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>logits</strong>: <code>Tensor2D</code></p></blockquote><p><code>[batch, classes]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/ExplainedImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ExplainedImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ExplainedImages as default
};
