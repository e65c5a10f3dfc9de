import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: recommend()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/recommend.md","filePath":"api/@sdnet/robust/functions/recommend.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/recommend.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / recommend</p><h1 id="function-recommend" tabindex="-1">Function: recommend() <a class="header-anchor" href="#function-recommend" aria-label="Permalink to &quot;Function: recommend()&quot;">​</a></h1><blockquote><p><strong>recommend</strong>(<code>rules</code>, <code>options</code>): <a href="./../interfaces/RuleKey"><code>RuleKey</code></a></p></blockquote><p>The rule of a scope with the highest estimate under noise among those that are not known to cost clean images more than 0.3 points: of <code>n</code> images a rule that loses the share <code>c</code> has lost <code>c</code> within about <code>sqrt(c / n)</code>, and few images cannot tell a loss of one point from none. If all are known to cost more, the one that costs least.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="rules" tabindex="-1">rules <a class="header-anchor" href="#rules" aria-label="Permalink to &quot;rules&quot;">​</a></h3><p>readonly <a href="./../interfaces/CalibratedRule"><code>CalibratedRule</code></a>[]</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><h4 id="fixed" tabindex="-1">fixed <a class="header-anchor" href="#fixed" aria-label="Permalink to &quot;fixed&quot;">​</a></h4><p><code>number</code></p><p>Accuracy on clean images at the λ of training.</p><h4 id="images" tabindex="-1">images? <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images?&quot;">​</a></h4><p><code>number</code></p><p>Number of clean images that were measured; if unknown, a loss is taken as exact.</p><h4 id="scope" tabindex="-1">scope <a class="header-anchor" href="#scope" aria-label="Permalink to &quot;scope&quot;">​</a></h4><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/RuleKey"><code>RuleKey</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is no rule of this scope.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/recommend.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const recommend = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  recommend as default
};
