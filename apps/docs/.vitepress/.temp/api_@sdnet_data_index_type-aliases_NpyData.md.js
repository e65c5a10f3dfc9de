import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NpyData","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/type-aliases/NpyData.md","filePath":"api/@sdnet/data/index/type-aliases/NpyData.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/type-aliases/NpyData.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / NpyData</p><h1 id="type-alias-npydata" tabindex="-1">Type Alias: NpyData <a class="header-anchor" href="#type-alias-npydata" aria-label="Permalink to &quot;Type Alias: NpyData&quot;">​</a></h1><blockquote><p><strong>NpyData</strong> = <code>Uint8Array</code> | <code>Int8Array</code> | <code>Uint16Array</code> | <code>Int16Array</code> | <code>Uint32Array</code> | <code>Int32Array</code> | <code>BigUint64Array</code> | <code>BigInt64Array</code> | <code>Float32Array</code> | <code>Float64Array</code></p></blockquote><p>Numbers of a <code>.npy</code> file; half precision is widened, booleans are 0 and 1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/type-aliases/NpyData.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NpyData = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NpyData as default
};
