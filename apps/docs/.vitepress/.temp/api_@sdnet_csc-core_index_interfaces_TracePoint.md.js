import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: TracePoint","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/TracePoint.md","filePath":"api/@sdnet/csc-core/index/interfaces/TracePoint.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/TracePoint.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / TracePoint</p><h1 id="interface-tracepoint" tabindex="-1">Interface: TracePoint <a class="header-anchor" href="#interface-tracepoint" aria-label="Permalink to &quot;Interface: TracePoint&quot;">​</a></h1><p>One iteration of a solve, in plain numbers.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="energy" tabindex="-1">energy <a class="header-anchor" href="#energy" aria-label="Permalink to &quot;energy&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>energy</strong>: <code>number</code></p></blockquote><p><code>½‖x - A z‖² + lambda ‖z‖₁ + mu/2 ‖z‖²</code>, the mean of the images.</p><hr><h3 id="gap" tabindex="-1">gap <a class="header-anchor" href="#gap" aria-label="Permalink to &quot;gap&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>gap</strong>: <code>number</code></p></blockquote><p>The largest gap of the batch: of the kind that <code>stop</code> names, of optimality without it.</p><hr><h3 id="iteration" tabindex="-1">iteration <a class="header-anchor" href="#iteration" aria-label="Permalink to &quot;iteration&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>iteration</strong>: <code>number</code></p></blockquote><p>Proximal steps taken, from 1.</p><hr><h3 id="nonzero" tabindex="-1">nonZero <a class="header-anchor" href="#nonzero" aria-label="Permalink to &quot;nonZero&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>nonZero</strong>: <code>number</code></p></blockquote><p>Fraction of the codes that are not zero, in [0, 1].</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/TracePoint.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const TracePoint = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  TracePoint as default
};
