import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: RecognisedNetwork","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/RecognisedNetwork.md","filePath":"api/@sdnet/models/index/interfaces/RecognisedNetwork.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/RecognisedNetwork.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / RecognisedNetwork</p><h1 id="interface-recognisednetwork" tabindex="-1">Interface: RecognisedNetwork <a class="header-anchor" href="#interface-recognisednetwork" aria-label="Permalink to &quot;Interface: RecognisedNetwork&quot;">​</a></h1><p>A network and the options that follow from its tensors.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>name</strong>: <a href="./../type-aliases/ModelName"><code>ModelName</code></a></p></blockquote><hr><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>options</strong>: <a href="./ModelOptions"><code>ModelOptions</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/RecognisedNetwork.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const RecognisedNetwork = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  RecognisedNetwork as default
};
