import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: conditionsOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/conditionsOf.md","filePath":"api/@sdnet/robust/functions/conditionsOf.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/conditionsOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / conditionsOf</p><h1 id="function-conditionsof" tabindex="-1">Function: conditionsOf() <a class="header-anchor" href="#function-conditionsof" aria-label="Permalink to &quot;Function: conditionsOf()&quot;">​</a></h1><blockquote><p><strong>conditionsOf</strong>(<code>corruptions</code>): readonly <a href="./../interfaces/Condition"><code>Condition</code></a>[]</p></blockquote><p>Clean images, then every corruption from mild to strong.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="corruptions" tabindex="-1">corruptions <a class="header-anchor" href="#corruptions" aria-label="Permalink to &quot;corruptions&quot;">​</a></h3><p>readonly <code>string</code>[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/Condition"><code>Condition</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/conditionsOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const conditionsOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  conditionsOf as default
};
