import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: assertShape()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/functions/assertShape.md","filePath":"api/@sdnet/csc-core/tensor/functions/assertShape.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/functions/assertShape.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">tensor</a> / assertShape</p><h1 id="function-assertshape" tabindex="-1">Function: assertShape() <a class="header-anchor" href="#function-assertshape" aria-label="Permalink to &quot;Function: assertShape()&quot;">​</a></h1><blockquote><p><strong>assertShape</strong>(<code>where</code>, <code>argument</code>, <code>tensor</code>, <code>expected</code>): <code>void</code></p></blockquote><p>Checks that <code>tensor</code> has the documented shape; <code>null</code> accepts any size on that axis.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="where" tabindex="-1">where <a class="header-anchor" href="#where" aria-label="Permalink to &quot;where&quot;">​</a></h3><p><code>string</code></p><p>Name of the calling function, as the user typed it.</p><h3 id="argument" tabindex="-1">argument <a class="header-anchor" href="#argument" aria-label="Permalink to &quot;argument&quot;">​</a></h3><p><code>string</code></p><p>Name of the argument being checked.</p><h3 id="tensor" tabindex="-1">tensor <a class="header-anchor" href="#tensor" aria-label="Permalink to &quot;tensor&quot;">​</a></h3><p><code>Tensor</code></p><h3 id="expected" tabindex="-1">expected <a class="header-anchor" href="#expected" aria-label="Permalink to &quot;expected&quot;">​</a></h3><p>readonly (<code>number</code> | <code>null</code>)[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>void</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>ShapeError naming the function, the argument, the expected and the received shape.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/functions/assertShape.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const assertShape = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  assertShape as default
};
