import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StopRule","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/StopRule.md","filePath":"api/@sdnet/csc-core/index/interfaces/StopRule.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/StopRule.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / StopRule</p><h1 id="interface-stoprule" tabindex="-1">Interface: StopRule <a class="header-anchor" href="#interface-stoprule" aria-label="Permalink to &quot;Interface: StopRule&quot;">​</a></h1><p>When <a href="./../functions/solve">solve</a> may stop before <code>maxIterations</code>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="every" tabindex="-1">every <a class="header-anchor" href="#every" aria-label="Permalink to &quot;every&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>every</strong>: <code>number</code></p></blockquote><p>Iterations between two measurements, at least 1; each costs about one iteration and a read-back.</p><hr><h3 id="gap" tabindex="-1">gap <a class="header-anchor" href="#gap" aria-label="Permalink to &quot;gap&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>gap</strong>: <a href="./../type-aliases/GapKind"><code>GapKind</code></a></p></blockquote><p>What is measured; see <a href="./../type-aliases/GapKind">GapKind</a> for both.</p><hr><h3 id="tolerance" tabindex="-1">tolerance <a class="header-anchor" href="#tolerance" aria-label="Permalink to &quot;tolerance&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>tolerance</strong>: <code>number</code></p></blockquote><p>Largest gap of an image that counts as solved, <code>&gt; 0</code>, relative. Below 1e-6 float32 may never get there.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/StopRule.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StopRule = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StopRule as default
};
