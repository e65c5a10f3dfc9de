import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: wilsonInterval()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/wilsonInterval.md","filePath":"api/@sdnet/robust/functions/wilsonInterval.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/wilsonInterval.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / wilsonInterval</p><h1 id="function-wilsoninterval" tabindex="-1">Function: wilsonInterval() <a class="header-anchor" href="#function-wilsoninterval" aria-label="Permalink to &quot;Function: wilsonInterval()&quot;">​</a></h1><blockquote><p><strong>wilsonInterval</strong>(<code>successes</code>, <code>trials</code>): readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>95 % confidence interval of a proportion.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="successes" tabindex="-1">successes <a class="header-anchor" href="#successes" aria-label="Permalink to &quot;successes&quot;">​</a></h3><p><code>number</code></p><h3 id="trials" tabindex="-1">trials <a class="header-anchor" href="#trials" aria-label="Permalink to &quot;trials&quot;">​</a></h3><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly [<code>number</code>, <code>number</code>]</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Wilson (1927), &quot;Probable inference, the law of succession, and statistical inference&quot;.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/wilsonInterval.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const wilsonInterval = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  wilsonInterval as default
};
