import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: auroc()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/auroc.md","filePath":"api/@sdnet/robust/functions/auroc.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/auroc.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / auroc</p><h1 id="function-auroc" tabindex="-1">Function: auroc() <a class="header-anchor" href="#function-auroc" aria-label="Permalink to &quot;Function: auroc()&quot;">​</a></h1><blockquote><p><strong>auroc</strong>(<code>usual</code>, <code>others</code>): <code>number</code></p></blockquote><p>Area under the ROC curve of a score: the probability that a number of <code>others</code> is above one of <code>usual</code>, ties counting half. 0.5 for a score that says nothing, 1 for one that tells all apart.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="usual" tabindex="-1">usual <a class="header-anchor" href="#usual" aria-label="Permalink to &quot;usual&quot;">​</a></h3><p><code>ArrayLike</code>&lt;<code>number</code>&gt;</p><h3 id="others" tabindex="-1">others <a class="header-anchor" href="#others" aria-label="Permalink to &quot;others&quot;">​</a></h3><p><code>ArrayLike</code>&lt;<code>number</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if one of the lists is empty or holds not-a-number.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Mann and Whitney (1947).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/auroc.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const auroc = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  auroc as default
};
