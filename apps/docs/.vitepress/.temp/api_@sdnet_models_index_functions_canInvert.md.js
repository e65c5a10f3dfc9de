import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: canInvert()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/canInvert.md","filePath":"api/@sdnet/models/index/functions/canInvert.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/canInvert.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / canInvert</p><h1 id="function-caninvert" tabindex="-1">Function: canInvert() <a class="header-anchor" href="#function-caninvert" aria-label="Permalink to &quot;Function: canInvert()&quot;">​</a></h1><blockquote><p><strong>canInvert</strong>(<code>layer</code>): <code>boolean</code></p></blockquote><p>Whether the path from the images to a layer can be walked backwards.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="layer" tabindex="-1">layer <a class="header-anchor" href="#layer" aria-label="Permalink to &quot;layer&quot;">​</a></h3><p><code>Layer</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>boolean</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/canInvert.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const canInvert = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  canInvert as default
};
