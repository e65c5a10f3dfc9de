import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: MultiplyAddCounter","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/type-aliases/MultiplyAddCounter.md","filePath":"api/@sdnet/models/index/type-aliases/MultiplyAddCounter.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/type-aliases/MultiplyAddCounter.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / MultiplyAddCounter</p><h1 id="type-alias-multiplyaddcounter" tabindex="-1">Type Alias: MultiplyAddCounter <a class="header-anchor" href="#type-alias-multiplyaddcounter" aria-label="Permalink to &quot;Type Alias: MultiplyAddCounter&quot;">​</a></h1><blockquote><p><strong>MultiplyAddCounter</strong> = (<code>layer</code>, <code>shapes</code>) =&gt; <code>number</code> | <code>undefined</code></p></blockquote><p>Multiply-adds of one call of a layer for one image; undefined if they cannot be told from its shapes.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><p><code>tf.layers.Layer</code></p><h3 id="shapes" tabindex="-1">shapes <a class="header-anchor" href="#shapes" aria-label="Permalink to &quot;shapes&quot;">​</a></h3><p><a href="./../../../csc-core/index/interfaces/CallShapes"><code>CallShapes</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>number</code> | <code>undefined</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/type-aliases/MultiplyAddCounter.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MultiplyAddCounter = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MultiplyAddCounter as default
};
