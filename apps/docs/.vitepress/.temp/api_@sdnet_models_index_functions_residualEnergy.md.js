import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: residualEnergy()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/residualEnergy.md","filePath":"api/@sdnet/models/index/functions/residualEnergy.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/residualEnergy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / residualEnergy</p><h1 id="function-residualenergy" tabindex="-1">Function: residualEnergy() <a class="header-anchor" href="#function-residualenergy" aria-label="Permalink to &quot;Function: residualEnergy()&quot;">​</a></h1><blockquote><p><strong>residualEnergy</strong>(<code>model</code>, <code>images</code>, <code>options?</code>): <code>Tensor1D</code></p></blockquote><p>How badly the stem&#39;s dictionary explains each image: <code>‖x - A z‖²</code>, summed over pixels and channels.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/InferenceOptions"><code>InferenceOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor1D</code></p><p><code>[batch]</code>, in squared normalised-input units.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/residualEnergy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const residualEnergy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  residualEnergy as default
};
