import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PowerIterationOptions<Codes>","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/PowerIterationOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/PowerIterationOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/PowerIterationOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PowerIterationOptions</p><h1 id="interface-poweriterationoptions-codes" tabindex="-1">Interface: PowerIterationOptions&lt;Codes&gt; <a class="header-anchor" href="#interface-poweriterationoptions-codes" aria-label="Permalink to &quot;Interface: PowerIterationOptions\\&lt;Codes\\&gt;&quot;">​</a></h1><p>Where a power iteration starts and how long it runs.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="codes" tabindex="-1">Codes <a class="header-anchor" href="#codes" aria-label="Permalink to &quot;Codes&quot;">​</a></h3><p><code>Codes</code> <em>extends</em> <code>tf.Tensor</code></p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="rounds" tabindex="-1">rounds <a class="header-anchor" href="#rounds" aria-label="Permalink to &quot;rounds&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>rounds</strong>: <code>number</code></p></blockquote><p>Most multiplications by <code>A^T A</code>, at least 1.</p><hr><h3 id="tolerance" tabindex="-1">tolerance? <a class="header-anchor" href="#tolerance" aria-label="Permalink to &quot;tolerance?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>tolerance?</strong>: <code>number</code></p></blockquote><p>Stop once the unit vector moves by no more than this; costs a read-back per round. Without it, all rounds run.</p><hr><h3 id="vector" tabindex="-1">vector <a class="header-anchor" href="#vector" aria-label="Permalink to &quot;vector&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>vector</strong>: <code>Codes</code></p></blockquote><p>Start; the shape of one code. One of zeros, or that is not finite, is replaced; not disposed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/PowerIterationOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PowerIterationOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PowerIterationOptions as default
};
