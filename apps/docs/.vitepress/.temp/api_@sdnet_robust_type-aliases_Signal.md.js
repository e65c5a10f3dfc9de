import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Signal","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/Signal.md","filePath":"api/@sdnet/robust/type-aliases/Signal.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/Signal.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Signal</p><h1 id="type-alias-signal" tabindex="-1">Type Alias: Signal <a class="header-anchor" href="#type-alias-signal" aria-label="Permalink to &quot;Type Alias: Signal&quot;">​</a></h1><blockquote><p><strong>Signal</strong> = <code>&quot;residual&quot;</code> | <code>&quot;roughness&quot;</code> | <code>&quot;deviation&quot;</code></p></blockquote><p>Measure that λ is chosen from, at the λ of training: the energy of the residual, as in the paper; that of its part finer than 3x3 pixels; or the median absolute value of this part, which outliers such as salt and pepper leave alone.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/Signal.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Signal = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Signal as default
};
