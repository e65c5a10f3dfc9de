import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: arrayModelOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/arrayModelOf.md","filePath":"api/@sdnet/robust/functions/arrayModelOf.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/arrayModelOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / arrayModelOf</p><h1 id="function-arraymodelof" tabindex="-1">Function: arrayModelOf() <a class="header-anchor" href="#function-arraymodelof" aria-label="Permalink to &quot;Function: arrayModelOf()&quot;">​</a></h1><blockquote><p><strong>arrayModelOf</strong>(<code>model</code>): <a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p></blockquote><p>A model on tensors as one on plain arrays. It has <code>roughness</code>, <code>deviation</code> and <code>code</code> where the model has them.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><a href="./../interfaces/RobustModel"><code>RobustModel</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ArrayRobustModel"><code>ArrayRobustModel</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/arrayModelOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const arrayModelOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  arrayModelOf as default
};
