import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: pretrainedFolder()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/node/functions/pretrainedFolder.md","filePath":"api/@sdnet/models/node/functions/pretrainedFolder.md"}');
const _sfc_main = { name: "api/@sdnet/models/node/functions/pretrainedFolder.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">node</a> / pretrainedFolder</p><h1 id="function-pretrainedfolder" tabindex="-1">Function: pretrainedFolder() <a class="header-anchor" href="#function-pretrainedfolder" aria-label="Permalink to &quot;Function: pretrainedFolder()&quot;">​</a></h1><blockquote><p><strong>pretrainedFolder</strong>(<code>directory?</code>): <a href="./../../index/interfaces/PretrainedSource"><code>PretrainedSource</code></a></p></blockquote><p>Trained networks of a local folder: one with a <code>manifest.json</code> as the package&#39;s own has.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="directory" tabindex="-1">directory? <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory?&quot;">​</a></h3><p><code>string</code> = <code>PACKAGED</code></p><p>Default: the folder that comes with this package.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../../index/interfaces/PretrainedSource"><code>PretrainedSource</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/node/functions/pretrainedFolder.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const pretrainedFolder = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  pretrainedFolder as default
};
