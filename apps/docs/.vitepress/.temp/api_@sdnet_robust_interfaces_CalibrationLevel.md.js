import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CalibrationLevel","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CalibrationLevel.md","filePath":"api/@sdnet/robust/interfaces/CalibrationLevel.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CalibrationLevel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CalibrationLevel</p><h1 id="interface-calibrationlevel" tabindex="-1">Interface: CalibrationLevel <a class="header-anchor" href="#interface-calibrationlevel" aria-label="Permalink to &quot;Interface: CalibrationLevel&quot;">​</a></h1><p>Images at one strength of one corruption.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="batches" tabindex="-1">batches <a class="header-anchor" href="#batches" aria-label="Permalink to &quot;batches&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>batches</strong>: () =&gt; <a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p></blockquote><p>The same images each time: labelled, not trained on, and never those of a test.</p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p><hr><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><p><code>&quot;clean&quot;</code>, or the name of a corruption.</p><hr><h3 id="level" tabindex="-1">level <a class="header-anchor" href="#level" aria-label="Permalink to &quot;level&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>level</strong>: <code>number</code></p></blockquote><p>In units of the corruption, 0 for clean images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CalibrationLevel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CalibrationLevel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CalibrationLevel as default
};
