import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EntropyLambdaOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/EntropyLambdaOptions.md","filePath":"api/@sdnet/robust/interfaces/EntropyLambdaOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/EntropyLambdaOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / EntropyLambdaOptions</p><h1 id="interface-entropylambdaoptions" tabindex="-1">Interface: EntropyLambdaOptions <a class="header-anchor" href="#interface-entropylambdaoptions" aria-label="Permalink to &quot;Interface: EntropyLambdaOptions&quot;">​</a></h1><p>Options of <a href="./../functions/entropyLambda">entropyLambda</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="lambdas" tabindex="-1">lambdas <a class="header-anchor" href="#lambdas" aria-label="Permalink to &quot;lambdas&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>lambdas</strong>: readonly <code>number</code>[]</p></blockquote><p>At least one.</p><hr><h3 id="norms" tabindex="-1">norms? <a class="header-anchor" href="#norms" aria-label="Permalink to &quot;norms?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>norms?</strong>: <a href="./NormTable"><code>NormTable</code></a></p></blockquote><p>Statistics of the norms behind codes at each λ; their running ones if left out.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/EntropyLambdaOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EntropyLambdaOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EntropyLambdaOptions as default
};
