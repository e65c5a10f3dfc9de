import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptionStrength","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptionStrength.md","filePath":"api/@sdnet/robust/type-aliases/CorruptionStrength.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptionStrength.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionStrength</p><h1 id="type-alias-corruptionstrength" tabindex="-1">Type Alias: CorruptionStrength <a class="header-anchor" href="#type-alias-corruptionstrength" aria-label="Permalink to &quot;Type Alias: CorruptionStrength&quot;">​</a></h1><blockquote><p><strong>CorruptionStrength</strong> = { <code>level?</code>: <code>never</code>; <code>severity</code>: <code>number</code>; } | { <code>level</code>: <code>number</code>; <code>severity?</code>: <code>never</code>; }</p></blockquote><p>How strong: a severity of the published sets, or the level of the corruption itself.</p><h2 id="union-members" tabindex="-1">Union Members <a class="header-anchor" href="#union-members" aria-label="Permalink to &quot;Union Members&quot;">​</a></h2><h3 id="type-literal" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>level?</code>: <code>never</code>; <code>severity</code>: <code>number</code>; }</p><h4 id="level" tabindex="-1">level? <a class="header-anchor" href="#level" aria-label="Permalink to &quot;level?&quot;">​</a></h4><blockquote><p><code>readonly</code> <code>optional</code> <strong>level?</strong>: <code>never</code></p></blockquote><h4 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h4><blockquote><p><code>readonly</code> <strong>severity</strong>: <code>number</code></p></blockquote><p>1 (mild) to 5 (strong).</p><hr><h3 id="type-literal-1" tabindex="-1">Type Literal <a class="header-anchor" href="#type-literal-1" aria-label="Permalink to &quot;Type Literal&quot;">​</a></h3><p>{ <code>level</code>: <code>number</code>; <code>severity?</code>: <code>never</code>; }</p><h4 id="level-1" tabindex="-1">level <a class="header-anchor" href="#level-1" aria-label="Permalink to &quot;level&quot;">​</a></h4><blockquote><p><code>readonly</code> <strong>level</strong>: <code>number</code></p></blockquote><p>The one number of a strength, in the units of the corruption: see <a href="./../interfaces/Corruption#parameters">Corruption.parameters</a>.</p><h4 id="severity-1" tabindex="-1">severity? <a class="header-anchor" href="#severity-1" aria-label="Permalink to &quot;severity?&quot;">​</a></h4><blockquote><p><code>readonly</code> <code>optional</code> <strong>severity?</strong>: <code>never</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptionStrength.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionStrength = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionStrength as default
};
