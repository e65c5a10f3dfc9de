import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: loadPretrainedCalibration()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/loadPretrainedCalibration.md","filePath":"api/@sdnet/models/index/functions/loadPretrainedCalibration.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/loadPretrainedCalibration.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / loadPretrainedCalibration</p><h1 id="function-loadpretrainedcalibration" tabindex="-1">Function: loadPretrainedCalibration() <a class="header-anchor" href="#function-loadpretrainedcalibration" aria-label="Permalink to &quot;Function: loadPretrainedCalibration()&quot;">​</a></h1><blockquote><p><strong>loadPretrainedCalibration</strong>(<code>name</code>, <code>source</code>): <code>Promise</code>&lt;<code>string</code>&gt;</p></blockquote><p>The calibration of λ that comes with a trained network, as JSON text for <code>decodeCalibration</code> of <code>@sdnet/robust</code>, checked against the manifest&#39;s SHA-256.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>string</code></p><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/PretrainedSource"><code>PretrainedSource</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>string</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError for a name that the source does not have, or whose network has no calibration; CheckpointError for a damaged file.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/loadPretrainedCalibration.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const loadPretrainedCalibration = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  loadPretrainedCalibration as default
};
