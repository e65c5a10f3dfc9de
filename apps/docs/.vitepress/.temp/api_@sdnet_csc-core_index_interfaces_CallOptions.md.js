import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CallOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/CallOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/CallOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/CallOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / CallOptions</p><h1 id="interface-calloptions" tabindex="-1">Interface: CallOptions <a class="header-anchor" href="#interface-calloptions" aria-label="Permalink to &quot;Interface: CallOptions&quot;">​</a></h1><p>What a caller may pass to <code>model.apply(inputs, options)</code>; every layer of the model receives it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda? <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>lambda?</strong>: <a href="./../type-aliases/LambdaOption"><code>LambdaOption</code></a> | <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./../type-aliases/LambdaOption"><code>LambdaOption</code></a>&gt;&gt;</p></blockquote><p>λ for this call: a number, one per image as <code>[batch]</code>, or either by layer name. Layers that are not named keep their own λ.</p><hr><h3 id="statistics" tabindex="-1">statistics? <a class="header-anchor" href="#statistics" aria-label="Permalink to &quot;statistics?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>statistics?</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <a href="./NormStatistics"><code>NormStatistics</code></a>&gt;&gt;</p></blockquote><p>What <a href="./../classes/BatchNorm">BatchNorm</a> layers of these names take in place of their running statistics. Not in training.</p><hr><h3 id="step" tabindex="-1">step? <a class="header-anchor" href="#step" aria-label="Permalink to &quot;step?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>step?</strong>: <code>number</code></p></blockquote><p>Which training step this is, from 0: decides what is drawn anew in every step.</p><hr><h3 id="training" tabindex="-1">training? <a class="header-anchor" href="#training" aria-label="Permalink to &quot;training?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>training?</strong>: <code>boolean</code></p></blockquote><p>Training mode: batch statistics, projected atoms, refreshed step sizes.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/CallOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CallOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CallOptions as default
};
