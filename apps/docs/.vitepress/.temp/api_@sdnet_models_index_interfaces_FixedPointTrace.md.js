import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FixedPointTrace","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/FixedPointTrace.md","filePath":"api/@sdnet/models/index/interfaces/FixedPointTrace.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/FixedPointTrace.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / FixedPointTrace</p><h1 id="interface-fixedpointtrace" tabindex="-1">Interface: FixedPointTrace <a class="header-anchor" href="#interface-fixedpointtrace" aria-label="Permalink to &quot;Interface: FixedPointTrace&quot;">​</a></h1><p>How a solver did.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="converged" tabindex="-1">converged <a class="header-anchor" href="#converged" aria-label="Permalink to &quot;converged&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>converged</strong>: <code>boolean</code></p></blockquote><p>Whether the tolerance was met.</p><hr><h3 id="residual" tabindex="-1">residual <a class="header-anchor" href="#residual" aria-label="Permalink to &quot;residual&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>residual</strong>: <code>number</code></p></blockquote><p>The smallest of them: that of the state that was returned.</p><hr><h3 id="residuals" tabindex="-1">residuals <a class="header-anchor" href="#residuals" aria-label="Permalink to &quot;residuals&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>residuals</strong>: readonly <code>number</code>[]</p></blockquote><p>The residual before the first update and after each.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/FixedPointTrace.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FixedPointTrace = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FixedPointTrace as default
};
