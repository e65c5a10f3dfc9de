import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: createMomentum()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/createMomentum.md","filePath":"api/@sdnet/csc-core/backend/functions/createMomentum.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/createMomentum.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / createMomentum</p><h1 id="function-createmomentum" tabindex="-1">Function: createMomentum() <a class="header-anchor" href="#function-createmomentum" aria-label="Permalink to &quot;Function: createMomentum()&quot;">​</a></h1><blockquote><p><strong>createMomentum</strong>(<code>buffer</code>): <a href="./../interfaces/FusedMomentum"><code>FusedMomentum</code></a> | <code>undefined</code></p></blockquote><p>A momentum buffer that the active backend updates in place, or nothing where it cannot.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="buffer" tabindex="-1">buffer <a class="header-anchor" href="#buffer" aria-label="Permalink to &quot;buffer&quot;">​</a></h3><p><code>Tensor</code></p><p>The values it starts from; stays the caller&#39;s.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/FusedMomentum"><code>FusedMomentum</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/createMomentum.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const createMomentum = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  createMomentum as default
};
