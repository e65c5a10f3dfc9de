import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: InferenceModelOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/InferenceModelOptions.md","filePath":"api/@sdnet/models/index/interfaces/InferenceModelOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/InferenceModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / InferenceModelOptions</p><h1 id="interface-inferencemodeloptions" tabindex="-1">Interface: InferenceModelOptions <a class="header-anchor" href="#interface-inferencemodeloptions" aria-label="Permalink to &quot;Interface: InferenceModelOptions&quot;">​</a></h1><p>Options of <a href="./../classes/InferenceModel">InferenceModel</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fold" tabindex="-1">fold? <a class="header-anchor" href="#fold" aria-label="Permalink to &quot;fold?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>fold?</strong>: <code>boolean</code></p></blockquote><p>Whether norms are folded into the convolutions before them. Without, layers run one by one as they are, so that gradients pass through all of them. Default true.</p><hr><h3 id="precision" tabindex="-1">precision? <a class="header-anchor" href="#precision" aria-label="Permalink to &quot;precision?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>precision?</strong>: <a href="./../../../csc-core/backend/type-aliases/Precision"><code>Precision</code></a></p></blockquote><p>Of the convolutions of layers that have none of their own; that of the surrounding <code>withPrecision</code> if left out.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/InferenceModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const InferenceModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  InferenceModelOptions as default
};
