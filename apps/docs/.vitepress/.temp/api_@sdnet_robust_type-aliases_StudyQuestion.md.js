import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: StudyQuestion","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/StudyQuestion.md","filePath":"api/@sdnet/robust/type-aliases/StudyQuestion.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/StudyQuestion.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / StudyQuestion</p><h1 id="type-alias-studyquestion" tabindex="-1">Type Alias: StudyQuestion <a class="header-anchor" href="#type-alias-studyquestion" aria-label="Permalink to &quot;Type Alias: StudyQuestion&quot;">​</a></h1><blockquote><p><strong>StudyQuestion</strong> = { <code>kind</code>: <code>&quot;sweep&quot;</code>; <code>norms</code>: <a href="./NormChoice"><code>NormChoice</code></a>; } | { <code>kind</code>: <code>&quot;rule&quot;</code>; <code>mode</code>: <code>&quot;image&quot;</code> | <code>&quot;batch&quot;</code>; <code>rule</code>: <a href="./../interfaces/RuleKey"><code>RuleKey</code></a>; } | { <code>kind</code>: <code>&quot;ratio&quot;</code>; } | { <code>kind</code>: <code>&quot;baseline&quot;</code>; }</p></blockquote><p>One measurement of a study under one condition.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/StudyQuestion.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StudyQuestion = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StudyQuestion as default
};
