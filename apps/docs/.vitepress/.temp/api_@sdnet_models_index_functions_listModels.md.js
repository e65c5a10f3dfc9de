import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: listModels()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/listModels.md","filePath":"api/@sdnet/models/index/functions/listModels.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/listModels.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / listModels</p><h1 id="function-listmodels" tabindex="-1">Function: listModels() <a class="header-anchor" href="#function-listmodels" aria-label="Permalink to &quot;Function: listModels()&quot;">​</a></h1><blockquote><p><strong>listModels</strong>(<code>pattern?</code>): readonly <a href="./../interfaces/RegistryEntry"><code>RegistryEntry</code></a>[]</p></blockquote><p>Networks whose name matches a pattern, in which <code>*</code> stands for anything.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="pattern" tabindex="-1">pattern? <a class="header-anchor" href="#pattern" aria-label="Permalink to &quot;pattern?&quot;">​</a></h3><p><code>string</code> = <code>&quot;*&quot;</code></p><p>Default <code>*</code>, all of them.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/RegistryEntry"><code>RegistryEntry</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/listModels.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const listModels = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  listModels as default
};
