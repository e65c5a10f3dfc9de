import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: findRule()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/findRule.md","filePath":"api/@sdnet/robust/functions/findRule.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/findRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / findRule</p><h1 id="function-findrule" tabindex="-1">Function: findRule() <a class="header-anchor" href="#function-findrule" aria-label="Permalink to &quot;Function: findRule()&quot;">​</a></h1><blockquote><p><strong>findRule</strong>(<code>calibration</code>, <code>key?</code>): <a href="./../interfaces/CalibratedRule"><code>CalibratedRule</code></a></p></blockquote><p>The rule of a key, whose missing parts are those of the recommended one.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="calibration" tabindex="-1">calibration <a class="header-anchor" href="#calibration" aria-label="Permalink to &quot;calibration&quot;">​</a></h3><p><a href="./../interfaces/Calibration"><code>Calibration</code></a></p><h3 id="key" tabindex="-1">key? <a class="header-anchor" href="#key" aria-label="Permalink to &quot;key?&quot;">​</a></h3><p><code>Partial</code>&lt;<a href="./../interfaces/RuleKey"><code>RuleKey</code></a>&gt; = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/CalibratedRule"><code>CalibratedRule</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is none, naming those there are.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/findRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const findRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  findRule as default
};
