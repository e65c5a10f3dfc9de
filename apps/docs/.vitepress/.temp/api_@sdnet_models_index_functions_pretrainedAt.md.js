import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pretrainedAt()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/pretrainedAt.md","filePath":"api/@sdnet/models/index/functions/pretrainedAt.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/pretrainedAt.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / pretrainedAt</p><h1 id="function-pretrainedat" tabindex="-1">Function: pretrainedAt() <a class="header-anchor" href="#function-pretrainedat" aria-label="Permalink to &quot;Function: pretrainedAt()&quot;">​</a></h1><blockquote><p><strong>pretrainedAt</strong>(<code>baseUrl</code>): <a href="./../interfaces/PretrainedSource"><code>PretrainedSource</code></a></p></blockquote><p>Trained networks behind an address: the folder <code>pretrained</code> of this package, copied to where a web page is served from.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="baseurl" tabindex="-1">baseUrl <a class="header-anchor" href="#baseurl" aria-label="Permalink to &quot;baseUrl&quot;">​</a></h3><p><code>string</code></p><p>Address of the folder, with or without a slash at its end.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/PretrainedSource"><code>PretrainedSource</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/pretrainedAt.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pretrainedAt = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pretrainedAt as default
};
