import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exportLayersModel()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/exportLayersModel.md","filePath":"api/@sdnet/models/index/functions/exportLayersModel.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/exportLayersModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / exportLayersModel</p><h1 id="function-exportlayersmodel" tabindex="-1">Function: exportLayersModel() <a class="header-anchor" href="#function-exportlayersmodel" aria-label="Permalink to &quot;Function: exportLayersModel()&quot;">​</a></h1><blockquote><p><strong>exportLayersModel</strong>(<code>model</code>): <code>Promise</code>&lt;<code>ReadonlyMap</code>&lt;<code>string</code>, <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;&gt;</p></blockquote><p>A model as the files that <code>tf.loadLayersModel</code> reads from a server: <code>model.json</code> and its weights in shards of up to 4 MiB. To load it, import <code>@sdnet/csc-core</code> first, which registers the layers. λ can still change with every call, and the model can be trained further: nothing is folded.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>ReadonlyMap</code>&lt;<code>string</code>, <code>Uint8Array</code>&lt;<code>ArrayBufferLike</code>&gt;&gt;&gt;</p><p>The bytes of every file by its name; <code>model.json</code> comes last.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="https://www.tensorflow.org/js/guide/save_load" target="_blank" rel="noreferrer">https://www.tensorflow.org/js/guide/save_load</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/exportLayersModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exportLayersModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exportLayersModel as default
};
