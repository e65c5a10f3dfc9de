import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: GroupNormParameters","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/GroupNormParameters.md","filePath":"api/@sdnet/csc-core/index/interfaces/GroupNormParameters.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/GroupNormParameters.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / GroupNormParameters</p><h1 id="interface-groupnormparameters" tabindex="-1">Interface: GroupNormParameters <a class="header-anchor" href="#interface-groupnormparameters" aria-label="Permalink to &quot;Interface: GroupNormParameters&quot;">​</a></h1><p>Parameters of group normalisation.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p>Added to the variance.</p><hr><h3 id="groups" tabindex="-1">groups <a class="header-anchor" href="#groups" aria-label="Permalink to &quot;groups&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>groups</strong>: <code>number</code></p></blockquote><p>Number of groups of neighbouring channels; divides their number.</p><hr><h3 id="offset" tabindex="-1">offset <a class="header-anchor" href="#offset" aria-label="Permalink to &quot;offset&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>offset</strong>: <code>Tensor1D</code></p></blockquote><p><code>[channels]</code>.</p><hr><h3 id="scale" tabindex="-1">scale <a class="header-anchor" href="#scale" aria-label="Permalink to &quot;scale&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scale</strong>: <code>Tensor1D</code></p></blockquote><p><code>[channels]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/GroupNormParameters.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const GroupNormParameters = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  GroupNormParameters as default
};
