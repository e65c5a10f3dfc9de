import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: NoiseName","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/NoiseName.md","filePath":"api/@sdnet/robust/type-aliases/NoiseName.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/NoiseName.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / NoiseName</p><h1 id="type-alias-noisename" tabindex="-1">Type Alias: NoiseName <a class="header-anchor" href="#type-alias-noisename" aria-label="Permalink to &quot;Type Alias: NoiseName&quot;">​</a></h1><blockquote><p><strong>NoiseName</strong> = <code>&quot;gaussian_noise&quot;</code> | <code>&quot;shot_noise&quot;</code> | <code>&quot;speckle_noise&quot;</code> | <code>&quot;impulse_noise&quot;</code></p></blockquote><p>Name of a noise at whose levels the paper fits its lines.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/NoiseName.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NoiseName = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NoiseName as default
};
