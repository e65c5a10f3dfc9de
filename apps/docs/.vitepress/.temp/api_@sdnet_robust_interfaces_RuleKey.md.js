import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RuleKey","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/RuleKey.md","filePath":"api/@sdnet/robust/interfaces/RuleKey.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/RuleKey.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / RuleKey</p><h1 id="interface-rulekey" tabindex="-1">Interface: RuleKey <a class="header-anchor" href="#interface-rulekey" aria-label="Permalink to &quot;Interface: RuleKey&quot;">​</a></h1><p>What tells one rule of a calibration from another.</p><h2 id="extended-by" tabindex="-1">Extended by <a class="header-anchor" href="#extended-by" aria-label="Permalink to &quot;Extended by&quot;">​</a></h2><ul><li><a href="./CalibratedRule"><code>CalibratedRule</code></a></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fit" tabindex="-1">fit <a class="header-anchor" href="#fit" aria-label="Permalink to &quot;fit&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fit</strong>: <code>&quot;line&quot;</code> | <code>&quot;monotone&quot;</code></p></blockquote><hr><h3 id="norms" tabindex="-1">norms <a class="header-anchor" href="#norms" aria-label="Permalink to &quot;norms&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norms</strong>: <a href="./../type-aliases/NormChoice"><code>NormChoice</code></a></p></blockquote><hr><h3 id="scope" tabindex="-1">scope <a class="header-anchor" href="#scope" aria-label="Permalink to &quot;scope&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scope</strong>: <code>string</code></p></blockquote><p><code>&quot;pooled&quot;</code> for noise of any kind, or the name of a corruption.</p><hr><h3 id="signal" tabindex="-1">signal <a class="header-anchor" href="#signal" aria-label="Permalink to &quot;signal&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>signal</strong>: <a href="./../type-aliases/Signal"><code>Signal</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/RuleKey.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RuleKey = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RuleKey as default
};
