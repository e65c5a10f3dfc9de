import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: isModelName()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/isModelName.md","filePath":"api/@sdnet/models/index/functions/isModelName.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/isModelName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / isModelName</p><h1 id="function-ismodelname" tabindex="-1">Function: isModelName() <a class="header-anchor" href="#function-ismodelname" aria-label="Permalink to &quot;Function: isModelName()&quot;">​</a></h1><blockquote><p><strong>isModelName</strong>(<code>name</code>): <code>name is ModelName</code></p></blockquote><p>Whether a network of that name exists.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>name is ModelName</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/isModelName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const isModelName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  isModelName as default
};
