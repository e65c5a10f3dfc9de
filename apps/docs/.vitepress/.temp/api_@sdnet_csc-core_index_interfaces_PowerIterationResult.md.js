import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PowerIterationResult<Codes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/PowerIterationResult.md","filePath":"api/@sdnet/csc-core/index/interfaces/PowerIterationResult.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/PowerIterationResult.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PowerIterationResult</p><h1 id="interface-poweriterationresult-codes" tabindex="-1">Interface: PowerIterationResult&lt;Codes&gt; <a class="header-anchor" href="#interface-poweriterationresult-codes" aria-label="Permalink to &quot;Interface: PowerIterationResult\\&lt;Codes\\&gt;&quot;">​</a></h1><p>The state of a power iteration.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>tf.Tensor</code></p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="norm" tabindex="-1">norm <a class="header-anchor" href="#norm" aria-label="Permalink to &quot;norm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norm</strong>: <code>Scalar</code></p></blockquote><p><code>‖A v‖</code>, a number where its square is too small or too large for float32. Scalar.</p><hr><h3 id="squarednorm" tabindex="-1">squaredNorm <a class="header-anchor" href="#squarednorm" aria-label="Permalink to &quot;squaredNorm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>squaredNorm</strong>: <code>Scalar</code></p></blockquote><p><code>‖A v‖²</code> for the unit vector <code>v</code>: a lower bound of <code>‖A‖²</code> that rises to it. Scalar.</p><hr><h3 id="vector" tabindex="-1">vector <a class="header-anchor" href="#vector" aria-label="Permalink to &quot;vector&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>vector</strong>: <code>Codes</code></p></blockquote><p><code>v</code>, to go on from: continuing warm from it loses nothing. A unit vector always, also where <code>A</code> is zero or has entries that are no numbers: what comes after such a dictionary starts from a fresh one.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/PowerIterationResult.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PowerIterationResult = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PowerIterationResult as default
};
