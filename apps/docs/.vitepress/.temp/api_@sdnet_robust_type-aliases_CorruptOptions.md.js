import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptOptions.md","filePath":"api/@sdnet/robust/type-aliases/CorruptOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptOptions</p><h1 id="type-alias-corruptoptions" tabindex="-1">Type Alias: CorruptOptions <a class="header-anchor" href="#type-alias-corruptoptions" aria-label="Permalink to &quot;Type Alias: CorruptOptions&quot;">​</a></h1><blockquote><p><strong>CorruptOptions</strong> = <a href="./CorruptionChoice"><code>CorruptionChoice</code></a> &amp; <a href="./../interfaces/ImageSize"><code>ImageSize</code></a></p></blockquote><p>The same for one image of a given size.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptOptions as default
};
