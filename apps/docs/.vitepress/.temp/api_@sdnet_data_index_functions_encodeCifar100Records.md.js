import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeCifar100Records()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/functions/encodeCifar100Records.md","filePath":"api/@sdnet/data/index/functions/encodeCifar100Records.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/functions/encodeCifar100Records.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / encodeCifar100Records</p><h1 id="function-encodecifar100records" tabindex="-1">Function: encodeCifar100Records() <a class="header-anchor" href="#function-encodecifar100records" aria-label="Permalink to &quot;Function: encodeCifar100Records()&quot;">​</a></h1><blockquote><p><strong>encodeCifar100Records</strong>(<code>__namedParameters</code>): <code>Uint8Array</code></p></blockquote><p>The inverse of <a href="./decodeCifar100Records">decodeCifar100Records</a>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/DecodedCifar100Records"><code>DecodedCifar100Records</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if images and labels disagree about the number of images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/functions/encodeCifar100Records.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeCifar100Records = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeCifar100Records as default
};
