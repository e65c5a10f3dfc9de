import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Branch","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/Branch.md","filePath":"api/@sdnet/models/index/interfaces/Branch.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/Branch.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / Branch</p><h1 id="interface-branch" tabindex="-1">Interface: Branch <a class="header-anchor" href="#interface-branch" aria-label="Permalink to &quot;Interface: Branch&quot;">​</a></h1><p>One resolution of a multiscale state.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="channels" tabindex="-1">channels <a class="header-anchor" href="#channels" aria-label="Permalink to &quot;channels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>channels</strong>: <code>number</code></p></blockquote><hr><h3 id="size" tabindex="-1">size <a class="header-anchor" href="#size" aria-label="Permalink to &quot;size&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>size</strong>: <code>number</code></p></blockquote><p>Height and width.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/Branch.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Branch = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Branch as default
};
