import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: residualDeviation()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/residualDeviation.md","filePath":"api/@sdnet/models/index/functions/residualDeviation.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/residualDeviation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / residualDeviation</p><h1 id="function-residualdeviation" tabindex="-1">Function: residualDeviation() <a class="header-anchor" href="#function-residualdeviation" aria-label="Permalink to &quot;Function: residualDeviation()&quot;">​</a></h1><blockquote><p><strong>residualDeviation</strong>(<code>model</code>, <code>images</code>, <code>options?</code>): <code>Tensor1D</code></p></blockquote><p>How strong the noise of each image is, told by the stem&#39;s residual in a way that outliers cannot bend: the median absolute value of the residual&#39;s fine part, see <a href="./residualRoughness">residualRoughness</a>, over pixels and channels. Salt and pepper on some pixels leaves it almost as it is.</p><p>Its gradient is that of the mean absolute value times median / mean, which is right for changes of strength and reaches every pixel: the median&#39;s own would reach one, which hides the way from an attack.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/InferenceOptions"><code>InferenceOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p><p><code>[batch]</code>, in normalised-input units.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Donoho and Johnstone (1994), &quot;Ideal spatial adaptation by wavelet shrinkage&quot;, for the median as an estimate of noise.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/residualDeviation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const residualDeviation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  residualDeviation as default
};
