import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: assertPrecision()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/functions/assertPrecision.md","filePath":"api/@sdnet/csc-core/backend/functions/assertPrecision.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/functions/assertPrecision.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / assertPrecision</p><h1 id="function-assertprecision" tabindex="-1">Function: assertPrecision() <a class="header-anchor" href="#function-assertprecision" aria-label="Permalink to &quot;Function: assertPrecision()&quot;">​</a></h1><blockquote><p><strong>assertPrecision</strong>(<code>where</code>, <code>precision</code>): <code>void</code></p></blockquote><p>Refuses a precision that does not exist or that the active backend does not have.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><p><code>string</code></p><h3 id="precision" tabindex="-1">precision <a class="header-anchor" href="#precision" aria-label="Permalink to &quot;precision&quot;">​</a></h3><p><a href="./../type-aliases/Precision"><code>Precision</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError for another name; Error for bfloat16 on a backend other than <code>tensorflow</code> (tfjs-node).</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/functions/assertPrecision.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const assertPrecision = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  assertPrecision as default
};
