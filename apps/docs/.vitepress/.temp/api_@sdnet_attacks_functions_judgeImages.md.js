import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: judgeImages()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/judgeImages.md","filePath":"api/@sdnet/attacks/functions/judgeImages.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/judgeImages.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / judgeImages</p><h1 id="function-judgeimages" tabindex="-1">Function: judgeImages() <a class="header-anchor" href="#function-judgeimages" aria-label="Permalink to &quot;Function: judgeImages()&quot;">​</a></h1><blockquote><p><strong>judgeImages</strong>(<code>classifier</code>, <code>images</code>, <code>__namedParameters</code>): <a href="./../interfaces/ImageVerdicts"><code>ImageVerdicts</code></a></p></blockquote><p>Classifies images and compares the answers with labels and targets.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="classifier" tabindex="-1">classifier <a class="header-anchor" href="#classifier" aria-label="Permalink to &quot;classifier&quot;">​</a></h3><p><a href="./../type-aliases/Classifier"><code>Classifier</code></a></p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, channels]</code>, pixels in [0, 1].</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><code>Pick</code>&lt;<a href="./../interfaces/AttackRun"><code>AttackRun</code></a>, <code>&quot;labels&quot;</code> | <code>&quot;targets&quot;</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/ImageVerdicts"><code>ImageVerdicts</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/judgeImages.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const judgeImages = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  judgeImages as default
};
