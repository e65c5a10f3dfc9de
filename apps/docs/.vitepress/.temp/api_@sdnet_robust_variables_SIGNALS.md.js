import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: SIGNALS","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/SIGNALS.md","filePath":"api/@sdnet/robust/variables/SIGNALS.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/SIGNALS.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SIGNALS</p><h1 id="variable-signals" tabindex="-1">Variable: SIGNALS <a class="header-anchor" href="#variable-signals" aria-label="Permalink to &quot;Variable: SIGNALS&quot;">​</a></h1><blockquote><p><code>const</code> <strong>SIGNALS</strong>: readonly <a href="./../type-aliases/Signal"><code>Signal</code></a>[]</p></blockquote><p>Every signal.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/SIGNALS.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SIGNALS = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SIGNALS as default
};
