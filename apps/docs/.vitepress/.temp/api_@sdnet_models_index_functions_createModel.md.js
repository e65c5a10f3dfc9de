import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: createModel()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/createModel.md","filePath":"api/@sdnet/models/index/functions/createModel.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/createModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / createModel</p><h1 id="function-createmodel" tabindex="-1">Function: createModel() <a class="header-anchor" href="#function-createmodel" aria-label="Permalink to &quot;Function: createModel()&quot;">​</a></h1><blockquote><p><strong>createModel</strong>(<code>name</code>, <code>options?</code>): <code>LayersModel</code></p></blockquote><p>Makes a network with fresh weights.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><a href="./../type-aliases/ModelName"><code>ModelName</code></a></p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/ModelOptions"><code>ModelOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>LayersModel</code></p><p>Maps normalised images <code>[batch, imageSize, imageSize, 3]</code> to logits <code>[batch, classes]</code>.</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError for an unknown name, an option out of range, or one that this network refuses.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/createModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createModel as default
};
