import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: RatioLambda","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/RatioLambda.md","filePath":"api/@sdnet/robust/type-aliases/RatioLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/RatioLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / RatioLambda</p><h1 id="type-alias-ratiolambda" tabindex="-1">Type Alias: RatioLambda <a class="header-anchor" href="#type-alias-ratiolambda" aria-label="Permalink to &quot;Type Alias: RatioLambda&quot;">​</a></h1><blockquote><p><strong>RatioLambda</strong> = (<code>images</code>, <code>options</code>) =&gt; <code>number</code> | <code>Promise</code>&lt;<code>number</code>&gt;</p></blockquote><p>λ of ACSC&#39;s objective for unlabelled images; see <a href="./../functions/residualRatioLambda">residualRatioLambda</a>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><a href="./../interfaces/ImageBatch"><code>ImageBatch</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ResidualRatioOptions"><code>ResidualRatioOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code> | <code>Promise</code>&lt;<code>number</code>&gt;</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/RatioLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RatioLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RatioLambda as default
};
