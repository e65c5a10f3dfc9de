import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: NOISES","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/variables/NOISES.md","filePath":"api/@sdnet/robust/variables/NOISES.md"}');
const _sfc_main = { name: "api/@sdnet/robust/variables/NOISES.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / NOISES</p><h1 id="variable-noises" tabindex="-1">Variable: NOISES <a class="header-anchor" href="#variable-noises" aria-label="Permalink to &quot;Variable: NOISES&quot;">​</a></h1><blockquote><p><code>const</code> <strong>NOISES</strong>: readonly <a href="./../type-aliases/NoiseName"><code>NoiseName</code></a>[]</p></blockquote><p>The four noises that the paper studies, in its order.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/variables/NOISES.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const NOISES = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  NOISES as default
};
