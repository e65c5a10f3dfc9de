import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: AttackSettings","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/AttackSettings.md","filePath":"api/@sdnet/attacks/interfaces/AttackSettings.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/AttackSettings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / AttackSettings</p><h1 id="interface-attacksettings" tabindex="-1">Interface: AttackSettings <a class="header-anchor" href="#interface-attacksettings" aria-label="Permalink to &quot;Interface: AttackSettings&quot;">​</a></h1><p>Settings of <a href="./../functions/publishedAttack">publishedAttack</a>; an attack ignores those that its metadata does not list.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="norm" tabindex="-1">norm <a class="header-anchor" href="#norm" aria-label="Permalink to &quot;norm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norm</strong>: <a href="./../type-aliases/Norm"><code>Norm</code></a></p></blockquote><hr><h3 id="queries" tabindex="-1">queries? <a class="header-anchor" href="#queries" aria-label="Permalink to &quot;queries?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>queries?</strong>: <code>number</code></p></blockquote><p>Queries of attacks without gradients; 5,000, as published, if left out.</p><hr><h3 id="restarts" tabindex="-1">restarts? <a class="header-anchor" href="#restarts" aria-label="Permalink to &quot;restarts?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>restarts?</strong>: <code>number</code></p></blockquote><p>Searches for each image that stands. Default 1.</p><hr><h3 id="steps" tabindex="-1">steps? <a class="header-anchor" href="#steps" aria-label="Permalink to &quot;steps?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>steps?</strong>: <code>number</code></p></blockquote><p>Gradient steps; as published if left out.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/AttackSettings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const AttackSettings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  AttackSettings as default
};
