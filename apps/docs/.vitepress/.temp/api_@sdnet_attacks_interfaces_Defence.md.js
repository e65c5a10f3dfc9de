import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Defence","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/Defence.md","filePath":"api/@sdnet/attacks/interfaces/Defence.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/Defence.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Defence</p><h1 id="interface-defence" tabindex="-1">Interface: Defence <a class="header-anchor" href="#interface-defence" aria-label="Permalink to &quot;Interface: Defence&quot;">​</a></h1><p>A classifier with its defence, under a name that no other defence of the evaluation has.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="classifier" tabindex="-1">classifier <a class="header-anchor" href="#classifier" aria-label="Permalink to &quot;classifier&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>classifier</strong>: <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p></blockquote><p>Differentiable in everything, as the attacker sees it: an input-dependent λ with its choice, for example.</p><hr><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <code>string</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/Defence.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Defence = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Defence as default
};
