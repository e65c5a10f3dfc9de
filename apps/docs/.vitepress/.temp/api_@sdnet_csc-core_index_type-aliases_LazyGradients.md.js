import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: LazyGradients<Inputs>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/LazyGradients.md","filePath":"api/@sdnet/csc-core/index/type-aliases/LazyGradients.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/LazyGradients.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / LazyGradients</p><h1 id="type-alias-lazygradients-inputs" tabindex="-1">Type Alias: LazyGradients&lt;Inputs&gt; <a class="header-anchor" href="#type-alias-lazygradients-inputs" aria-label="Permalink to &quot;Type Alias: LazyGradients\\&lt;Inputs\\&gt;&quot;">​</a></h1><blockquote><p><strong>LazyGradients</strong>&lt;<code>Inputs</code>&gt; = <code>{ readonly [Name in keyof Inputs]: () =&gt; tf.Tensor }</code></p></blockquote><p>One thunk per named input; only those whose input is differentiated are called, in this order.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="inputs" tabindex="-1">Inputs <a class="header-anchor" href="#inputs" aria-label="Permalink to &quot;Inputs&quot;">​</a></h3><p><code>Inputs</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/LazyGradients.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LazyGradients = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LazyGradients as default
};
