import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ImageVerdicts","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/ImageVerdicts.md","filePath":"api/@sdnet/attacks/interfaces/ImageVerdicts.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/ImageVerdicts.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ImageVerdicts</p><h1 id="interface-imageverdicts" tabindex="-1">Interface: ImageVerdicts <a class="header-anchor" href="#interface-imageverdicts" aria-label="Permalink to &quot;Interface: ImageVerdicts&quot;">​</a></h1><p>Answers of a classifier, one entry for each image.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./DefenceOutcome"><code>DefenceOutcome</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="asked" tabindex="-1">asked <a class="header-anchor" href="#asked" aria-label="Permalink to &quot;asked&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>asked</strong>: readonly <code>boolean</code>[]</p></blockquote><p>Whether the image counts: not where its target is its label, which leaves nothing to attack.</p><hr><h3 id="correct" tabindex="-1">correct <a class="header-anchor" href="#correct" aria-label="Permalink to &quot;correct&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>correct</strong>: readonly <code>boolean</code>[]</p></blockquote><p>Whether it is classified as its label.</p><hr><h3 id="standing" tabindex="-1">standing <a class="header-anchor" href="#standing" aria-label="Permalink to &quot;standing&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>standing</strong>: readonly <code>boolean</code>[]</p></blockquote><p>Whether it is classified as its label or, with targets, as anything but its target.</p><hr><h3 id="unanswered" tabindex="-1">unanswered <a class="header-anchor" href="#unanswered" aria-label="Permalink to &quot;unanswered&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>unanswered</strong>: readonly <code>boolean</code>[]</p></blockquote><p>Whether its logits are no answer: one is NaN or +Infinity, or all are -Infinity. Such an image is never correct.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/ImageVerdicts.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ImageVerdicts = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ImageVerdicts as default
};
