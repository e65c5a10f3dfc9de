import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: IdleOption","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/IdleOption.md","filePath":"api/@sdnet/models/index/type-aliases/IdleOption.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/IdleOption.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / IdleOption</p><h1 id="type-alias-idleoption" tabindex="-1">Type Alias: IdleOption <a class="header-anchor" href="#type-alias-idleoption" aria-label="Permalink to &quot;Type Alias: IdleOption&quot;">​</a></h1><blockquote><p><strong>IdleOption</strong> = <code>&quot;stemAtoms&quot;</code> | <code>&quot;lambda&quot;</code> | <code>&quot;iterations&quot;</code> | <code>&quot;shortcut&quot;</code> | <code>&quot;pooling&quot;</code> | <code>&quot;equilibrium&quot;</code></p></blockquote><p>Options that not every network has a use for.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/IdleOption.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IdleOption = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IdleOption as default
};
