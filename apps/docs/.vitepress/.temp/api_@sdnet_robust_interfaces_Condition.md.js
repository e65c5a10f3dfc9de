import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Condition","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/Condition.md","filePath":"api/@sdnet/robust/interfaces/Condition.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/Condition.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / Condition</p><h1 id="interface-condition" tabindex="-1">Interface: Condition <a class="header-anchor" href="#interface-condition" aria-label="Permalink to &quot;Interface: Condition&quot;">​</a></h1><p>Corruption and severity of test images; of clean ones, <code>clean</code> and 0.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./StudyCell"><code>StudyCell</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="corruption" tabindex="-1">corruption <a class="header-anchor" href="#corruption" aria-label="Permalink to &quot;corruption&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>corruption</strong>: <code>string</code></p></blockquote><hr><h3 id="severity" tabindex="-1">severity <a class="header-anchor" href="#severity" aria-label="Permalink to &quot;severity&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>severity</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/Condition.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Condition = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Condition as default
};
