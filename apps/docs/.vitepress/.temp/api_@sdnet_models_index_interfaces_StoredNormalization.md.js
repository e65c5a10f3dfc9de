import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StoredNormalization","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/StoredNormalization.md","filePath":"api/@sdnet/models/index/interfaces/StoredNormalization.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/StoredNormalization.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / StoredNormalization</p><h1 id="interface-storednormalization" tabindex="-1">Interface: StoredNormalization <a class="header-anchor" href="#interface-storednormalization" aria-label="Permalink to &quot;Interface: StoredNormalization&quot;">​</a></h1><p>What a module in front of a network normalises images by, one number for each channel.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: readonly <code>number</code>[]</p></blockquote><hr><h3 id="names" tabindex="-1">names <a class="header-anchor" href="#names" aria-label="Permalink to &quot;names&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>names</strong>: readonly [<code>string</code>, <code>string</code>]</p></blockquote><p>Names of both tensors in the file.</p><hr><h3 id="std" tabindex="-1">std <a class="header-anchor" href="#std" aria-label="Permalink to &quot;std&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>std</strong>: readonly <code>number</code>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/StoredNormalization.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StoredNormalization = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StoredNormalization as default
};
