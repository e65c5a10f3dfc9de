import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptionFamily","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptionFamily.md","filePath":"api/@sdnet/robust/type-aliases/CorruptionFamily.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptionFamily.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionFamily</p><h1 id="type-alias-corruptionfamily" tabindex="-1">Type Alias: CorruptionFamily <a class="header-anchor" href="#type-alias-corruptionfamily" aria-label="Permalink to &quot;Type Alias: CorruptionFamily&quot;">​</a></h1><blockquote><p><strong>CorruptionFamily</strong> = <code>&quot;cifar&quot;</code> | <code>&quot;imagenet&quot;</code></p></blockquote><p>Family of published constants: those of CIFAR-10-C for small images, or those of ImageNet-C.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptionFamily.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionFamily = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionFamily as default
};
