import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FixedPointOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/FixedPointOptions.md","filePath":"api/@sdnet/models/index/interfaces/FixedPointOptions.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/FixedPointOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / FixedPointOptions</p><h1 id="interface-fixedpointoptions" tabindex="-1">Interface: FixedPointOptions <a class="header-anchor" href="#interface-fixedpointoptions" aria-label="Permalink to &quot;Interface: FixedPointOptions&quot;">​</a></h1><p>When to stop.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="iterations" tabindex="-1">iterations <a class="header-anchor" href="#iterations" aria-label="Permalink to &quot;iterations&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>iterations</strong>: <code>number</code></p></blockquote><p>Updates of the state at most, at least 1.</p><hr><h3 id="measure" tabindex="-1">measure <a class="header-anchor" href="#measure" aria-label="Permalink to &quot;measure&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>measure</strong>: <code>&quot;relative&quot;</code> | <code>&quot;absolute&quot;</code></p></blockquote><p>What the residual is. <code>relative</code>: <code>‖f(z) - z‖ / (‖f(z)‖ + 1e-9)</code>. <code>absolute</code>: <code>‖f(z) - z‖ / sqrt(numbers)</code>, the root mean square.</p><hr><h3 id="tolerance" tabindex="-1">tolerance <a class="header-anchor" href="#tolerance" aria-label="Permalink to &quot;tolerance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>tolerance</strong>: <code>number</code></p></blockquote><p>Stops once the residual of the whole batch is at most this. Images whose numbers are not finite do not count.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/FixedPointOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FixedPointOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FixedPointOptions as default
};
