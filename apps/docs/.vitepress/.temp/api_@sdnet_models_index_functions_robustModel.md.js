import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: robustModel()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/robustModel.md","filePath":"api/@sdnet/models/index/functions/robustModel.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/robustModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / robustModel</p><h1 id="function-robustmodel" tabindex="-1">Function: robustModel() <a class="header-anchor" href="#function-robustmodel" aria-label="Permalink to &quot;Function: robustModel()&quot;">​</a></h1><blockquote><p><strong>robustModel</strong>(<code>model</code>, <code>__namedParameters?</code>): <a href="./../interfaces/NetworkRobustModel"><code>NetworkRobustModel</code></a></p></blockquote><p>A network as <code>@sdnet/robust</code> sees it, of the registry or any other whose first layer is a <code>CscConv2d</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><p>Trained. Stays the caller&#39;s, and must outlive the result.</p><h3 id="namedparameters" tabindex="-1">__namedParameters? <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters?&quot;">​</a></h3><p><a href="./../interfaces/RobustModelOptions"><code>RobustModelOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/NetworkRobustModel"><code>NetworkRobustModel</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if no CSC layer codes the images, or one that λ reaches has learnt a λ for every atom.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/robustModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const robustModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  robustModel as default
};
