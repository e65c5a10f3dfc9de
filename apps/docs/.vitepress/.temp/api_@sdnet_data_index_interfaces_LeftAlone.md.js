import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LeftAlone","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/LeftAlone.md","filePath":"api/@sdnet/data/index/interfaces/LeftAlone.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/LeftAlone.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / LeftAlone</p><h1 id="interface-leftalone" tabindex="-1">Interface: LeftAlone <a class="header-anchor" href="#interface-leftalone" aria-label="Permalink to &quot;Interface: LeftAlone&quot;">​</a></h1><p>What was left alone for one reason.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="count" tabindex="-1">count <a class="header-anchor" href="#count" aria-label="Permalink to &quot;count&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>count</strong>: <code>number</code></p></blockquote><p>How many; what is in a hidden folder, in a circle or beside the splits is not counted by itself.</p><hr><h3 id="examples" tabindex="-1">examples <a class="header-anchor" href="#examples" aria-label="Permalink to &quot;examples&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>examples</strong>: readonly <code>string</code>[]</p></blockquote><p>Paths of the first of them from the root.</p><hr><h3 id="reason" tabindex="-1">reason <a class="header-anchor" href="#reason" aria-label="Permalink to &quot;reason&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>reason</strong>: <a href="./../type-aliases/LeftReason"><code>LeftReason</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/LeftAlone.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LeftAlone = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LeftAlone as default
};
