import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CifarCSeverity","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/type-aliases/CifarCSeverity.md","filePath":"api/@sdnet/data/node/type-aliases/CifarCSeverity.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/type-aliases/CifarCSeverity.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / CifarCSeverity</p><h1 id="type-alias-cifarcseverity" tabindex="-1">Type Alias: CifarCSeverity <a class="header-anchor" href="#type-alias-cifarcseverity" aria-label="Permalink to &quot;Type Alias: CifarCSeverity&quot;">​</a></h1><blockquote><p><strong>CifarCSeverity</strong> = <code>1</code> | <code>2</code> | <code>3</code> | <code>4</code> | <code>5</code> | <code>&quot;all&quot;</code></p></blockquote><p>How strong: 1 (mild) to 5 (strong), or the images of all five, mildest first.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/type-aliases/CifarCSeverity.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CifarCSeverity = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CifarCSeverity as default
};
