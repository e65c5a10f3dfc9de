import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: bothAxes()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/functions/bothAxes.md","filePath":"api/@sdnet/csc-core/index/functions/bothAxes.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/functions/bothAxes.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / bothAxes</p><h1 id="function-bothaxes" tabindex="-1">Function: bothAxes() <a class="header-anchor" href="#function-bothaxes" aria-label="Permalink to &quot;Function: bothAxes()&quot;">​</a></h1><blockquote><p><strong>bothAxes</strong>(<code>value</code>): readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>The same value as <code>[rows, columns]</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="value" tabindex="-1">value <a class="header-anchor" href="#value" aria-label="Permalink to &quot;value&quot;">​</a></h3><p><a href="./../type-aliases/PerAxis"><code>PerAxis</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly [<code>number</code>, <code>number</code>]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/functions/bothAxes.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const bothAxes = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  bothAxes as default
};
