import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: codingReport()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/codingReport.md","filePath":"api/@sdnet/models/index/functions/codingReport.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/codingReport.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / codingReport</p><h1 id="function-codingreport" tabindex="-1">Function: codingReport() <a class="header-anchor" href="#function-codingreport" aria-label="Permalink to &quot;Function: codingReport()&quot;">​</a></h1><blockquote><p><strong>codingReport</strong>(<code>model</code>, <code>images</code>, <code>options?</code>): readonly <a href="./../interfaces/LayerCoding"><code>LayerCoding</code></a>[]</p></blockquote><p>How sparsely, and how faithfully, every CSC layer of a model codes a batch, from the input on.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><p><code>LayersModel</code></p><p>A network of this package, or one of the user&#39;s own with CSC layers.</p><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><p><code>Tensor4D</code></p><p><code>[batch, height, width, 3]</code>, normalised.</p><h3 id="options" tabindex="-1">options? <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options?&quot;">​</a></h3><p><code>lambda</code> of the stem; the other layers keep theirs.</p><h4 id="lambda" tabindex="-1">lambda? <a class="header-anchor" href="#lambda" aria-label="Permalink to &quot;lambda?&quot;">​</a></h4><p><a href="./../../../csc-core/index/type-aliases/LambdaOption"><code>LambdaOption</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/LayerCoding"><code>LayerCoding</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/codingReport.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const codingReport = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  codingReport as default
};
