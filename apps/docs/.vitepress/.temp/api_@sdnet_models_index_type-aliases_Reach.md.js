import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Reach","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/Reach.md","filePath":"api/@sdnet/models/index/type-aliases/Reach.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/Reach.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / Reach</p><h1 id="type-alias-reach" tabindex="-1">Type Alias: Reach <a class="header-anchor" href="#type-alias-reach" aria-label="Permalink to &quot;Type Alias: Reach&quot;">​</a></h1><blockquote><p><strong>Reach</strong> = <code>&quot;stem&quot;</code> | <code>&quot;all&quot;</code></p></blockquote><p>Which CSC layers a call&#39;s λ reaches.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/Reach.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Reach = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Reach as default
};
