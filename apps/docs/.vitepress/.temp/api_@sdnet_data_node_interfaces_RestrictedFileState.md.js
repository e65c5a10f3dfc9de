import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RestrictedFileState","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/RestrictedFileState.md","filePath":"api/@sdnet/data/node/interfaces/RestrictedFileState.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/RestrictedFileState.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / RestrictedFileState</p><h1 id="interface-restrictedfilestate" tabindex="-1">Interface: RestrictedFileState <a class="header-anchor" href="#interface-restrictedfilestate" aria-label="Permalink to &quot;Interface: RestrictedFileState&quot;">​</a></h1><p>What became of a file that somebody has to fetch by hand.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="file" tabindex="-1">file <a class="header-anchor" href="#file" aria-label="Permalink to &quot;file&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>file</strong>: <a href="./../../index/interfaces/RestrictedFile"><code>RestrictedFile</code></a></p></blockquote><hr><h3 id="state" tabindex="-1">state <a class="header-anchor" href="#state" aria-label="Permalink to &quot;state&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>state</strong>: <code>&quot;missing&quot;</code> | <code>&quot;damaged&quot;</code> | <code>&quot;verified&quot;</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/RestrictedFileState.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RestrictedFileState = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RestrictedFileState as default
};
