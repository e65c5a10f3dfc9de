import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: ModelName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/ModelName.md","filePath":"api/@sdnet/models/index/type-aliases/ModelName.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/ModelName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / ModelName</p><h1 id="type-alias-modelname" tabindex="-1">Type Alias: ModelName <a class="header-anchor" href="#type-alias-modelname" aria-label="Permalink to &quot;Type Alias: ModelName&quot;">​</a></h1><blockquote><p><strong>ModelName</strong> = <code>&quot;resnet18&quot;</code> | <code>&quot;resnet34&quot;</code> | <code>&quot;sdnet18&quot;</code> | <code>&quot;sdnet34&quot;</code> | <code>&quot;sdnet18-all&quot;</code> | <code>&quot;sdnet34-all&quot;</code> | <code>&quot;sdnet8&quot;</code> | <code>&quot;convnet8&quot;</code> | <code>&quot;scn&quot;</code> | <code>&quot;scn18&quot;</code> | <code>&quot;mdeq-tiny&quot;</code> | <code>&quot;mdeq-large&quot;</code></p></blockquote><p>Names that <a href="./../functions/createModel">createModel</a> knows.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/ModelName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ModelName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ModelName as default
};
