import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: stemSignals()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/stemSignals.md","filePath":"api/@sdnet/models/index/functions/stemSignals.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/stemSignals.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / stemSignals</p><h1 id="function-stemsignals" tabindex="-1">Function: stemSignals() <a class="header-anchor" href="#function-stemsignals" aria-label="Permalink to &quot;Function: stemSignals()&quot;">​</a></h1><blockquote><p><strong>stemSignals</strong>(<code>model</code>, <code>images</code>, <code>codes</code>): <a href="./../interfaces/StemSignals"><code>StemSignals</code></a></p></blockquote><p><a href="./residualEnergy">residualEnergy</a>, <a href="./residualRoughness">residualRoughness</a> and <a href="./residualDeviation">residualDeviation</a> of images whose codes are there already.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><h3 id="codes" tabindex="-1">codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;codes&quot;">​</a></h3><p><code>Tensor4D</code></p><p>What the stem makes of <code>images</code>, as <a href="./../classes/InferenceModel#explain">InferenceModel.explain</a> hands it out.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/StemSignals"><code>StemSignals</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/stemSignals.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const stemSignals = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  stemSignals as default
};
