import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: robustnessWarnings()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/robustnessWarnings.md","filePath":"api/@sdnet/attacks/functions/robustnessWarnings.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/robustnessWarnings.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / robustnessWarnings</p><h1 id="function-robustnesswarnings" tabindex="-1">Function: robustnessWarnings() <a class="header-anchor" href="#function-robustnesswarnings" aria-label="Permalink to &quot;Function: robustnessWarnings()&quot;">​</a></h1><blockquote><p><strong>robustnessWarnings</strong>(<code>evidence</code>, <code>options</code>): <code>string</code>[]</p></blockquote><p>Says in plain words why a robust accuracy should not be believed, one sentence for each reason; none does not prove it.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="evidence" tabindex="-1">evidence <a class="header-anchor" href="#evidence" aria-label="Permalink to &quot;evidence&quot;">​</a></h3><p><a href="./../interfaces/SanityEvidence"><code>SanityEvidence</code></a></p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/WarningOptions"><code>WarningOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code>[]</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p><a href="./probeRobustness">probeRobustness</a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/robustnessWarnings.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const robustnessWarnings = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  robustnessWarnings as default
};
