import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: SignalScore","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/SignalScore.md","filePath":"api/@sdnet/robust/interfaces/SignalScore.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/SignalScore.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / SignalScore</p><h1 id="interface-signalscore" tabindex="-1">Interface: SignalScore <a class="header-anchor" href="#interface-signalscore" aria-label="Permalink to &quot;Interface: SignalScore&quot;">​</a></h1><p>Area under the ROC curve of a signal, which tells noisy images from clean ones without knowing labels.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="auroc" tabindex="-1">auroc <a class="header-anchor" href="#auroc" aria-label="Permalink to &quot;auroc&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>auroc</strong>: <code>number</code></p></blockquote><hr><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><hr><h3 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>severity</strong>: <code>number</code></p></blockquote><hr><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signal</strong>: <a href="./../type-aliases/Signal"><code>Signal</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/SignalScore.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const SignalScore = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  SignalScore as default
};
