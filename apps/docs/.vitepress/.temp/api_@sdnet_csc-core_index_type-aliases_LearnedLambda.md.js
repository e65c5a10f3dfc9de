import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LearnedLambda","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/LearnedLambda.md","filePath":"api/@sdnet/csc-core/index/type-aliases/LearnedLambda.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/LearnedLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / LearnedLambda</p><h1 id="type-alias-learnedlambda" tabindex="-1">Type Alias: LearnedLambda <a class="header-anchor" href="#type-alias-learnedlambda" aria-label="Permalink to &quot;Type Alias: LearnedLambda&quot;">​</a></h1><blockquote><p><strong>LearnedLambda</strong> = <code>&quot;none&quot;</code> | <code>&quot;layer&quot;</code> | <code>&quot;atom&quot;</code></p></blockquote><p>Whether λ is a weight: not at all, one for the layer, or one for every atom.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/LearnedLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LearnedLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LearnedLambda as default
};
