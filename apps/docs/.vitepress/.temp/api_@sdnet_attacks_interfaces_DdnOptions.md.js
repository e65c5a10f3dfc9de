import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DdnOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/DdnOptions.md","filePath":"api/@sdnet/attacks/interfaces/DdnOptions.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/DdnOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / DdnOptions</p><h1 id="interface-ddnoptions" tabindex="-1">Interface: DdnOptions <a class="header-anchor" href="#interface-ddnoptions" aria-label="Permalink to &quot;Interface: DdnOptions&quot;">​</a></h1><p>Options of <a href="./../functions/ddn">ddn</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="initialnorm" tabindex="-1">initialNorm <a class="header-anchor" href="#initialnorm" aria-label="Permalink to &quot;initialNorm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>initialNorm</strong>: <code>number</code></p></blockquote><p>Norm of the first perturbation, <code>&gt; 0</code>, pixels being in [0, 1]. Published: 1.</p><hr><h3 id="normchange" tabindex="-1">normChange <a class="header-anchor" href="#normchange" aria-label="Permalink to &quot;normChange&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>normChange</strong>: <code>number</code></p></blockquote><p>By which share the norm shrinks after a success and grows after a failure, in (0, 1). Published: 0.05.</p><hr><h3 id="steps" tabindex="-1">steps <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>steps</strong>: <code>number</code></p></blockquote><p>Gradient steps, at least 1. Published: 100, 300 or 1,000.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/DdnOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DdnOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DdnOptions as default
};
