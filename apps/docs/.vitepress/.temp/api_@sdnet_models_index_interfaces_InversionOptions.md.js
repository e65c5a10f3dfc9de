import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InversionOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/InversionOptions.md","filePath":"api/@sdnet/models/index/interfaces/InversionOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/InversionOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / InversionOptions</p><h1 id="interface-inversionoptions" tabindex="-1">Interface: InversionOptions <a class="header-anchor" href="#interface-inversionoptions" aria-label="Permalink to &quot;Interface: InversionOptions&quot;">​</a></h1><p>From where a network is walked back, and how it codes.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda? <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>lambda?</strong>: <a href="./../../../csc-core/index/type-aliases/LambdaOption"><code>LambdaOption</code></a></p></blockquote><p>λ of the stem for this call; the other layers keep theirs.</p><hr><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>layer</strong>: <code>Layer</code></p></blockquote><p>The layer whose output is all that is kept of the images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/InversionOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InversionOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InversionOptions as default
};
