import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: reconstruct()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/reconstruct.md","filePath":"api/@sdnet/models/index/functions/reconstruct.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/reconstruct.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / reconstruct</p><h1 id="function-reconstruct" tabindex="-1">Function: reconstruct() <a class="header-anchor" href="#function-reconstruct" aria-label="Permalink to &quot;Function: reconstruct()&quot;">​</a></h1><blockquote><p><strong>reconstruct</strong>(<code>model</code>, <code>images</code>, <code>options?</code>): <code>Tensor4D</code></p></blockquote><p>What the stem&#39;s codes say the images look like: <code>A z</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><a href="./../interfaces/InferenceOptions"><code>InferenceOptions</code></a> = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Tensor4D</code></p><p>The shape of <code>images</code>, normalised.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/reconstruct.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const reconstruct = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  reconstruct as default
};
