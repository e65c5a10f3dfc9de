import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RobustModelOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/RobustModelOptions.md","filePath":"api/@sdnet/models/index/interfaces/RobustModelOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/RobustModelOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / RobustModelOptions</p><h1 id="interface-robustmodeloptions" tabindex="-1">Interface: RobustModelOptions <a class="header-anchor" href="#interface-robustmodeloptions" aria-label="Permalink to &quot;Interface: RobustModelOptions&quot;">​</a></h1><p>Options of <a href="./../functions/robustModel">robustModel</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="differentiable" tabindex="-1">differentiable? <a class="header-anchor" href="#differentiable" aria-label="Permalink to &quot;differentiable?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>differentiable?</strong>: <code>boolean</code></p></blockquote><p>Whether gradients must pass, as an attack needs that looks through the choice of λ: norms are then not folded. Default false.</p><hr><h3 id="reach" tabindex="-1">reach? <a class="header-anchor" href="#reach" aria-label="Permalink to &quot;reach?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>reach?</strong>: <a href="./../type-aliases/Reach"><code>Reach</code></a></p></blockquote><p>CSC layers that λ reaches. Default <code>&quot;stem&quot;</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/RobustModelOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RobustModelOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RobustModelOptions as default
};
