import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: CorruptionChoice","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/type-aliases/CorruptionChoice.md","filePath":"api/@sdnet/robust/type-aliases/CorruptionChoice.md"}');
const _sfc_main = { name: "api/@sdnet/robust/type-aliases/CorruptionChoice.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionChoice</p><h1 id="type-alias-corruptionchoice" tabindex="-1">Type Alias: CorruptionChoice <a class="header-anchor" href="#type-alias-corruptionchoice" aria-label="Permalink to &quot;Type Alias: CorruptionChoice&quot;">​</a></h1><blockquote><p><strong>CorruptionChoice</strong> = <a href="./CorruptionStrength"><code>CorruptionStrength</code></a> &amp; <code>object</code></p></blockquote><p>Which corruption, how strong, and which of its random draws.</p><h2 id="type-declaration" tabindex="-1">Type Declaration <a class="header-anchor" href="#type-declaration" aria-label="Permalink to &quot;Type Declaration&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <a href="./CorruptionName"><code>CorruptionName</code></a></p></blockquote><h3 id="family" tabindex="-1">family? <a class="header-anchor" href="#family" aria-label="Permalink to &quot;family?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>family?</strong>: <a href="./CorruptionFamily"><code>CorruptionFamily</code></a></p></blockquote><p>Whose constants a severity stands for; if left out, CIFAR-10-C&#39;s where the shorter side is at most 64 pixels, else ImageNet-C&#39;s.</p><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/type-aliases/CorruptionChoice.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionChoice = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionChoice as default
};
