import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: describeModel()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/describeModel.md","filePath":"api/@sdnet/models/index/functions/describeModel.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/describeModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / describeModel</p><h1 id="function-describemodel" tabindex="-1">Function: describeModel() <a class="header-anchor" href="#function-describemodel" aria-label="Permalink to &quot;Function: describeModel()&quot;">​</a></h1><blockquote><p><strong>describeModel</strong>(<code>model</code>): <a href="./../interfaces/ModelDescription"><code>ModelDescription</code></a></p></blockquote><p>The name and options a model was made from.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ModelDescription"><code>ModelDescription</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>TypeError if <a href="./createModel">createModel</a> did not make it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/describeModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const describeModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  describeModel as default
};
