import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EnsembleState","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/EnsembleState.md","filePath":"api/@sdnet/attacks/interfaces/EnsembleState.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/EnsembleState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / EnsembleState</p><h1 id="interface-ensemblestate" tabindex="-1">Interface: EnsembleState <a class="header-anchor" href="#interface-ensemblestate" aria-label="Permalink to &quot;Interface: EnsembleState&quot;">​</a></h1><p>Where an ensemble stands between two attacks: all that is needed to go on, perhaps in another process.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="brokenby" tabindex="-1">brokenBy <a class="header-anchor" href="#brokenby" aria-label="Permalink to &quot;brokenBy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>brokenBy</strong>: readonly (<code>string</code> | <code>null</code>)[]</p></blockquote><p>Name of the attack that broke each image; <code>clean</code> where none was needed, null where none did.</p><hr><h3 id="found" tabindex="-1">found <a class="header-anchor" href="#found" aria-label="Permalink to &quot;found&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>found</strong>: <code>Tensor4D</code></p></blockquote><p>A success inside the ball, or the clean image: <code>[batch, height, width, channels]</code>.</p><hr><h3 id="stages" tabindex="-1">stages <a class="header-anchor" href="#stages" aria-label="Permalink to &quot;stages&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>stages</strong>: readonly <a href="./EnsembleStage"><code>EnsembleStage</code></a>[]</p></blockquote><p>The attacks that have run, in order.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/EnsembleState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EnsembleState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EnsembleState as default
};
