import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: MomentumStep","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/backend/interfaces/MomentumStep.md","filePath":"api/@sdnet/csc-core/backend/interfaces/MomentumStep.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/backend/interfaces/MomentumStep.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">backend</a> / MomentumStep</p><h1 id="interface-momentumstep" tabindex="-1">Interface: MomentumStep <a class="header-anchor" href="#interface-momentumstep" aria-label="Permalink to &quot;Interface: MomentumStep&quot;">​</a></h1><p>One update&#39;s numbers of stochastic gradient descent.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="learningrate" tabindex="-1">learningRate <a class="header-anchor" href="#learningrate" aria-label="Permalink to &quot;learningRate&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>learningRate</strong>: <code>number</code></p></blockquote><hr><h3 id="momentum" tabindex="-1">momentum <a class="header-anchor" href="#momentum" aria-label="Permalink to &quot;momentum&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>momentum</strong>: <code>number</code></p></blockquote><hr><h3 id="nesterov" tabindex="-1">nesterov <a class="header-anchor" href="#nesterov" aria-label="Permalink to &quot;nesterov&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>nesterov</strong>: <code>boolean</code></p></blockquote><p>Whether the step looks ahead along the buffer (Nesterov).</p><hr><h3 id="weightdecay" tabindex="-1">weightDecay <a class="header-anchor" href="#weightdecay" aria-label="Permalink to &quot;weightDecay&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>weightDecay</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/backend/interfaces/MomentumStep.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const MomentumStep = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  MomentumStep as default
};
