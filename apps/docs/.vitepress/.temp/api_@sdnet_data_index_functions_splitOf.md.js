import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: splitOf()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/splitOf.md","filePath":"api/@sdnet/data/index/functions/splitOf.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/splitOf.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / splitOf</p><h1 id="function-splitof" tabindex="-1">Function: splitOf() <a class="header-anchor" href="#function-splitof" aria-label="Permalink to &quot;Function: splitOf()&quot;">​</a></h1><blockquote><p><strong>splitOf</strong>(<code>name</code>): <a href="./../type-aliases/Split"><code>Split</code></a> | <code>undefined</code></p></blockquote><p>The part that a folder or file holds by its name, e.g. of <code>Training_Set</code>, <code>val2017</code> or <code>test-images</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Split"><code>Split</code></a> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/splitOf.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const splitOf = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  splitOf as default
};
