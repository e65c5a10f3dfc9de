import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SmoothingLambda","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/SmoothingLambda.md","filePath":"api/@sdnet/robust/interfaces/SmoothingLambda.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/SmoothingLambda.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SmoothingLambda</p><h1 id="interface-smoothinglambda" tabindex="-1">Interface: SmoothingLambda <a class="header-anchor" href="#interface-smoothinglambda" aria-label="Permalink to &quot;Interface: SmoothingLambda&quot;">​</a></h1><p>λ for a strength of noise, and the accuracies that it was chosen by.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambda" tabindex="-1">lambda <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambda</strong>: <code>number</code></p></blockquote><hr><h3 id="points" tabindex="-1">points <a class="header-anchor" href="#points" aria-label="Permalink to &quot;points&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>points</strong>: readonly <a href="./SweepPoint"><code>SweepPoint</code></a>[]</p></blockquote><p>One for each λ that was tried.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/SmoothingLambda.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SmoothingLambda = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SmoothingLambda as default
};
