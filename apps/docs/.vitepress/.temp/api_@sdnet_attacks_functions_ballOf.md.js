import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: ballOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/ballOf.md","filePath":"api/@sdnet/attacks/functions/ballOf.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/ballOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ballOf</p><h1 id="function-ballof" tabindex="-1">Function: ballOf() <a class="header-anchor" href="#function-ballof" aria-label="Permalink to &quot;Function: ballOf()&quot;">​</a></h1><blockquote><p><strong>ballOf</strong>(<code>norm</code>): <a href="./../interfaces/Ball"><code>Ball</code></a></p></blockquote><p>The geometry of a norm.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="norm" tabindex="-1">norm <a class="header-anchor" href="#norm" aria-label="Permalink to &quot;norm&quot;">​</a></h3><p><a href="./../type-aliases/Norm"><code>Norm</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/Ball"><code>Ball</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/ballOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ballOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ballOf as default
};
