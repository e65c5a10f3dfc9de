import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StateEntry","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/StateEntry.md","filePath":"api/@sdnet/models/index/type-aliases/StateEntry.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/StateEntry.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / StateEntry</p><h1 id="type-alias-stateentry" tabindex="-1">Type Alias: StateEntry <a class="header-anchor" href="#type-alias-stateentry" aria-label="Permalink to &quot;Type Alias: StateEntry&quot;">​</a></h1><blockquote><p><strong>StateEntry</strong> = <code>{ [Dtype in StateDtype]: { data: StateArrays[Dtype]; dtype: Dtype; shape: readonly number[] } }</code>[<a href="./StateDtype"><code>StateDtype</code></a>]</p></blockquote><p>One tensor of a checkpoint, row-major, <code>shape</code> in the layout of the file. <code>dtype</code> tells which array holds it.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/StateEntry.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StateEntry = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StateEntry as default
};
