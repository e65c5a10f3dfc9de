import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: findStem()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/findStem.md","filePath":"api/@sdnet/models/index/functions/findStem.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/findStem.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / findStem</p><h1 id="function-findstem" tabindex="-1">Function: findStem() <a class="header-anchor" href="#function-findstem" aria-label="Permalink to &quot;Function: findStem()&quot;">​</a></h1><blockquote><p><strong>findStem</strong>(<code>model</code>): <a href="./../../../csc-core/index/classes/CscConv2d"><code>CscConv2d</code></a> | <code>undefined</code></p></blockquote><p>The CSC layer that codes the images themselves, or nothing if the model has none.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../../csc-core/index/classes/CscConv2d"><code>CscConv2d</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/findStem.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const findStem = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  findStem as default
};
