import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ElasticNetOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/ElasticNetOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/ElasticNetOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/ElasticNetOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / ElasticNetOptions</p><h1 id="interface-elasticnetoptions" tabindex="-1">Interface: ElasticNetOptions <a class="header-anchor" href="#interface-elasticnetoptions" aria-label="Permalink to &quot;Interface: ElasticNetOptions&quot;">​</a></h1><p>The penalty whose proximal operator <a href="./../functions/elasticNet">elasticNet</a> is.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="nonnegative" tabindex="-1">nonNegative <a class="header-anchor" href="#nonnegative" aria-label="Permalink to &quot;nonNegative&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>nonNegative</strong>: <code>boolean</code></p></blockquote><p>Whether <code>z &gt;= 0</code> is required.</p><hr><h3 id="shrinkage" tabindex="-1">shrinkage <a class="header-anchor" href="#shrinkage" aria-label="Permalink to &quot;shrinkage&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>shrinkage</strong>: <a href="./../type-aliases/PerImage"><code>PerImage</code></a></p></blockquote><p>Weight of <code>½ z²</code>, <code>&gt;= 0</code>.</p><hr><h3 id="threshold" tabindex="-1">threshold <a class="header-anchor" href="#threshold" aria-label="Permalink to &quot;threshold&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>threshold</strong>: <a href="./../type-aliases/PerImage"><code>PerImage</code></a></p></blockquote><p>Weight of <code>|z|</code>, <code>&gt;= 0</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/ElasticNetOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ElasticNetOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ElasticNetOptions as default
};
