import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PrincipalAtomsOptions","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/PrincipalAtomsOptions.md","filePath":"api/@sdnet/csc-core/index/interfaces/PrincipalAtomsOptions.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/PrincipalAtomsOptions.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / PrincipalAtomsOptions</p><h1 id="interface-principalatomsoptions" tabindex="-1">Interface: PrincipalAtomsOptions <a class="header-anchor" href="#interface-principalatomsoptions" aria-label="Permalink to &quot;Interface: PrincipalAtomsOptions&quot;">​</a></h1><p>Size and number of the atoms of <code>principalAtoms</code>, and the patches they are computed from.</p><h2 id="extends" tabindex="-1">Extends <a class="header-anchor" href="#extends" aria-label="Permalink to &quot;Extends&quot;">​</a></h2><ul><li><code>PatchOptions</code></li></ul><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="atoms" tabindex="-1">atoms <a class="header-anchor" href="#atoms" aria-label="Permalink to &quot;atoms&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>atoms</strong>: <code>number</code></p></blockquote><hr><h3 id="kernelsize" tabindex="-1">kernelSize <a class="header-anchor" href="#kernelsize" aria-label="Permalink to &quot;kernelSize&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>kernelSize</strong>: readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>Height and width of an atom in pixels.</p><h4 id="inherited-from" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>PatchOptions.kernelSize</code></p><hr><h3 id="patches" tabindex="-1">patches <a class="header-anchor" href="#patches" aria-label="Permalink to &quot;patches&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>patches</strong>: <code>number</code></p></blockquote><p>Number of patches drawn, from random places of random images.</p><h4 id="inherited-from-1" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-1" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>PatchOptions.patches</code></p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><h4 id="inherited-from-2" tabindex="-1">Inherited from <a class="header-anchor" href="#inherited-from-2" aria-label="Permalink to &quot;Inherited from&quot;">​</a></h4><p><code>PatchOptions.seed</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/PrincipalAtomsOptions.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PrincipalAtomsOptions = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PrincipalAtomsOptions as default
};
