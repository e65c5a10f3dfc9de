import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CARLINI_WAGNER","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/variables/CARLINI_WAGNER.md","filePath":"api/@sdnet/attacks/variables/CARLINI_WAGNER.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/variables/CARLINI_WAGNER.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / CARLINI_WAGNER</p><h1 id="variable-carlini-wagner" tabindex="-1">Variable: CARLINI_WAGNER <a class="header-anchor" href="#variable-carlini-wagner" aria-label="Permalink to &quot;Variable: CARLINI\\_WAGNER&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CARLINI_WAGNER</strong>: <a href="./../interfaces/AttackMetadata"><code>AttackMetadata</code></a></p></blockquote><p>What one should know of <a href="./../functions/carliniWagner">carliniWagner</a>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/variables/CARLINI_WAGNER.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CARLINI_WAGNER = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CARLINI_WAGNER as default
};
