import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptionName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptionName.md","filePath":"api/@sdnet/robust/type-aliases/CorruptionName.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptionName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionName</p><h1 id="type-alias-corruptionname" tabindex="-1">Type Alias: CorruptionName <a class="header-anchor" href="#type-alias-corruptionname" aria-label="Permalink to &quot;Type Alias: CorruptionName&quot;">​</a></h1><blockquote><p><strong>CorruptionName</strong> = <a href="./NoiseName"><code>NoiseName</code></a> | <code>&quot;defocus_blur&quot;</code> | <code>&quot;glass_blur&quot;</code> | <code>&quot;motion_blur&quot;</code> | <code>&quot;zoom_blur&quot;</code> | <code>&quot;snow&quot;</code> | <code>&quot;frost&quot;</code> | <code>&quot;fog&quot;</code> | <code>&quot;brightness&quot;</code> | <code>&quot;contrast&quot;</code> | <code>&quot;elastic_transform&quot;</code> | <code>&quot;pixelate&quot;</code> | <code>&quot;jpeg_compression&quot;</code> | <code>&quot;gaussian_blur&quot;</code> | <code>&quot;spatter&quot;</code> | <code>&quot;saturate&quot;</code></p></blockquote><p>Name of a corruption, as in the file names of CIFAR-10-C.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptionName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionName as default
};
