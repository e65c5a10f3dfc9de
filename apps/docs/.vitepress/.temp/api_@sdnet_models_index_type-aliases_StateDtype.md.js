import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StateDtype","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/StateDtype.md","filePath":"api/@sdnet/models/index/type-aliases/StateDtype.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/StateDtype.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / StateDtype</p><h1 id="type-alias-statedtype" tabindex="-1">Type Alias: StateDtype <a class="header-anchor" href="#type-alias-statedtype" aria-label="Permalink to &quot;Type Alias: StateDtype&quot;">​</a></h1><blockquote><p><strong>StateDtype</strong> = keyof <a href="./../interfaces/StateArrays"><code>StateArrays</code></a></p></blockquote><p>Element type of a stored tensor, as the safetensors format spells it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/StateDtype.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StateDtype = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StateDtype as default
};
