import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Type Alias: Restart","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/type-aliases/Restart.md","filePath":"api/@sdnet/csc-core/index/type-aliases/Restart.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/type-aliases/Restart.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / Restart</p><h1 id="type-alias-restart" tabindex="-1">Type Alias: Restart <a class="header-anchor" href="#type-alias-restart" aria-label="Permalink to &quot;Type Alias: Restart&quot;">​</a></h1><blockquote><p><strong>Restart</strong> = <code>&quot;none&quot;</code> | <code>&quot;function&quot;</code> | <code>&quot;gradient&quot;</code></p></blockquote><p>When FISTA drops its momentum.</p><ul><li><code>none</code>: never. Near the solution the energy may ripple.</li><li><code>function</code>: where the energy rose. Costs two energies per step and, near the limit of float32, mistakes rounding for a rise.</li><li><code>gradient</code>: where the step went against the direction of the momentum. Costs next to nothing.</li></ul><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>O&#39;Donoghue &amp; Candès, &quot;Adaptive restart for accelerated gradient schemes&quot; (2015), section 3.2.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/type-aliases/Restart.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Restart = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Restart as default
};
