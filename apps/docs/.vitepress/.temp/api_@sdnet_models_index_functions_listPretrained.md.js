import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: listPretrained()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/listPretrained.md","filePath":"api/@sdnet/models/index/functions/listPretrained.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/listPretrained.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / listPretrained</p><h1 id="function-listpretrained" tabindex="-1">Function: listPretrained() <a class="header-anchor" href="#function-listpretrained" aria-label="Permalink to &quot;Function: listPretrained()&quot;">​</a></h1><blockquote><p><strong>listPretrained</strong>(<code>source</code>): <code>Promise</code>&lt;readonly <a href="./../interfaces/PretrainedEntry"><code>PretrainedEntry</code></a>[]&gt;</p></blockquote><p>The trained networks of a source.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><p><a href="./../interfaces/PretrainedSource"><code>PretrainedSource</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <a href="./../interfaces/PretrainedEntry"><code>PretrainedEntry</code></a>[]&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError if the manifest is not one; what <code>read</code> throws.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/listPretrained.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const listPretrained = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  listPretrained as default
};
