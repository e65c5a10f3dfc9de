import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CorruptionErrors","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CorruptionErrors.md","filePath":"api/@sdnet/robust/interfaces/CorruptionErrors.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CorruptionErrors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CorruptionErrors</p><h1 id="interface-corruptionerrors" tabindex="-1">Interface: CorruptionErrors <a class="header-anchor" href="#interface-corruptionerrors" aria-label="Permalink to &quot;Interface: CorruptionErrors&quot;">​</a></h1><p>How a classifier&#39;s errors compare with a baseline&#39;s. 1 is as many errors as the baseline.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="bycorruption" tabindex="-1">byCorruption <a class="header-anchor" href="#bycorruption" aria-label="Permalink to &quot;byCorruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>byCorruption</strong>: <code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>number</code>&gt;&gt;</p></blockquote><p>For each corruption: its errors over the baseline&#39;s, both summed over severities.</p><hr><h3 id="mean" tabindex="-1">mean <a class="header-anchor" href="#mean" aria-label="Permalink to &quot;mean&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>mean</strong>: <code>number</code></p></blockquote><p>mCE: their mean over the corruptions.</p><hr><h3 id="relative" tabindex="-1">relative <a class="header-anchor" href="#relative" aria-label="Permalink to &quot;relative&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>relative</strong>: <code>number</code> | <code>undefined</code></p></blockquote><p>rCE: the same of the errors that the corruption adds; undefined without clean errors or where the baseline loses nothing.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CorruptionErrors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CorruptionErrors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CorruptionErrors as default
};
