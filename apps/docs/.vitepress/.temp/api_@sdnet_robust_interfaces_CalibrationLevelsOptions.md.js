import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CalibrationLevelsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/CalibrationLevelsOptions.md","filePath":"api/@sdnet/robust/interfaces/CalibrationLevelsOptions.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/CalibrationLevelsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / CalibrationLevelsOptions</p><h1 id="interface-calibrationlevelsoptions" tabindex="-1">Interface: CalibrationLevelsOptions <a class="header-anchor" href="#interface-calibrationlevelsoptions" aria-label="Permalink to &quot;Interface: CalibrationLevelsOptions&quot;">​</a></h1><p>Images of <a href="./../functions/calibrationLevels">calibrationLevels</a>, and their noise.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: (<code>transform</code>) =&gt; <a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p></blockquote><p>The same held-out images each time, as they are or with each image changed by <code>transform</code> before it is normalised; made anew whenever a level is gone through.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="transform" tabindex="-1">transform <a class="header-anchor" href="#transform" aria-label="Permalink to &quot;transform&quot;">​</a></h5><p>((<code>image</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code>) | <code>undefined</code></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><a href="./../type-aliases/LabelledBatches"><code>LabelledBatches</code></a></p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><p>Seed of the noise.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/CalibrationLevelsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CalibrationLevelsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CalibrationLevelsOptions as default
};
