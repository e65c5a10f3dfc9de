import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LoadCifarCOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/type-aliases/LoadCifarCOptions.md","filePath":"api/@sdnet/data/node/type-aliases/LoadCifarCOptions.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/type-aliases/LoadCifarCOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / LoadCifarCOptions</p><h1 id="type-alias-loadcifarcoptions" tabindex="-1">Type Alias: LoadCifarCOptions <a class="header-anchor" href="#type-alias-loadcifarcoptions" aria-label="Permalink to &quot;Type Alias: LoadCifarCOptions&quot;">​</a></h1><blockquote><p><strong>LoadCifarCOptions</strong> = <a href="./../interfaces/CifarCPart"><code>CifarCPart</code></a> &amp; <a href="./../interfaces/FetchOptions"><code>FetchOptions</code></a></p></blockquote><p>Which images of a corrupted test set, and where from.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/type-aliases/LoadCifarCOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LoadCifarCOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LoadCifarCOptions as default
};
