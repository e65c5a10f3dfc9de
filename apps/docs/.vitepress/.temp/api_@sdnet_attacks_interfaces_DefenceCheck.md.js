import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DefenceCheck","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/DefenceCheck.md","filePath":"api/@sdnet/attacks/interfaces/DefenceCheck.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/DefenceCheck.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / DefenceCheck</p><h1 id="interface-defencecheck" tabindex="-1">Interface: DefenceCheck <a class="header-anchor" href="#interface-defencecheck" aria-label="Permalink to &quot;Interface: DefenceCheck&quot;">​</a></h1><p>Signs that the measured robustness of a defence is wrong.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="defence" tabindex="-1">defence <a class="header-anchor" href="#defence" aria-label="Permalink to &quot;defence&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>defence</strong>: <code>string</code></p></blockquote><p>Name of the defence.</p><hr><h3 id="evidence" tabindex="-1">evidence <a class="header-anchor" href="#evidence" aria-label="Permalink to &quot;evidence&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>evidence</strong>: <a href="./SanityEvidence"><code>SanityEvidence</code></a></p></blockquote><hr><h3 id="warnings" tabindex="-1">warnings <a class="header-anchor" href="#warnings" aria-label="Permalink to &quot;warnings&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>warnings</strong>: readonly <code>string</code>[]</p></blockquote><p>Reasons not to believe the numbers, in plain words; none is no proof.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/DefenceCheck.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DefenceCheck = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DefenceCheck as default
};
