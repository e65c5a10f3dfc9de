import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Victim","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/Victim.md","filePath":"api/@sdnet/attacks/interfaces/Victim.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/Victim.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / Victim</p><h1 id="interface-victim" tabindex="-1">Interface: Victim <a class="header-anchor" href="#interface-victim" aria-label="Permalink to &quot;Interface: Victim&quot;">​</a></h1><p>The classifier under attack, and what an attacker may attack in its place.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="defended" tabindex="-1">defended <a class="header-anchor" href="#defended" aria-label="Permalink to &quot;defended&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>defended</strong>: <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p></blockquote><p>The classifier with its defence: it decides what succeeded, and adaptive attackers see it.</p><hr><h3 id="surrogate" tabindex="-1">surrogate? <a class="header-anchor" href="#surrogate" aria-label="Permalink to &quot;surrogate?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>surrogate?</strong>: <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p></blockquote><p>Another classifier, on which transferred images are made. Required only for them.</p><hr><h3 id="undefended" tabindex="-1">undefended? <a class="header-anchor" href="#undefended" aria-label="Permalink to &quot;undefended?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>undefended?</strong>: <a href="./../type-aliases/Classifier"><code>Classifier</code></a></p></blockquote><p>The classifier without its defence, all that oblivious attackers see. Required only for them.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/Victim.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Victim = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Victim as default
};
