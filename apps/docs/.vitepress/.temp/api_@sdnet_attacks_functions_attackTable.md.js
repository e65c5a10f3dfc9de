import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: attackTable()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/attackTable.md","filePath":"api/@sdnet/attacks/functions/attackTable.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/attackTable.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / attackTable</p><h1 id="function-attacktable" tabindex="-1">Function: attackTable() <a class="header-anchor" href="#function-attacktable" aria-label="Permalink to &quot;Function: attackTable()&quot;">​</a></h1><blockquote><p><strong>attackTable</strong>(): <code>string</code></p></blockquote><p>The catalogue as a table in Markdown, one line for each attack.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/attackTable.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const attackTable = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  attackTable as default
};
