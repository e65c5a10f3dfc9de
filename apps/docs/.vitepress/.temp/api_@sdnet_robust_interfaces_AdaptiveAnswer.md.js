import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AdaptiveAnswer","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/AdaptiveAnswer.md","filePath":"api/@sdnet/robust/interfaces/AdaptiveAnswer.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/AdaptiveAnswer.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / AdaptiveAnswer</p><h1 id="interface-adaptiveanswer" tabindex="-1">Interface: AdaptiveAnswer <a class="header-anchor" href="#interface-adaptiveanswer" aria-label="Permalink to &quot;Interface: AdaptiveAnswer&quot;">​</a></h1><p>What was decided for a batch of images, and on what grounds.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>Float32Array</code></p></blockquote><p>λ of each image, <code>[size]</code>; <code>[1]</code> where the batch shares one.</p><hr><h3 id="logits" tabindex="-1">logits <a class="header-anchor" href="#logits" aria-label="Permalink to &quot;logits&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>logits</strong>: <code>Float32Array</code></p></blockquote><p><code>[size, classes]</code>, row by row.</p><hr><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signal</strong>: <code>Float32Array</code></p></blockquote><p>What λ was chosen from, <code>[size]</code>, measured at the λ of training.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/AdaptiveAnswer.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AdaptiveAnswer = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AdaptiveAnswer as default
};
