import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: decodePretrainedManifest()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/decodePretrainedManifest.md","filePath":"api/@sdnet/models/index/functions/decodePretrainedManifest.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/decodePretrainedManifest.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / decodePretrainedManifest</p><h1 id="function-decodepretrainedmanifest" tabindex="-1">Function: decodePretrainedManifest() <a class="header-anchor" href="#function-decodepretrainedmanifest" aria-label="Permalink to &quot;Function: decodePretrainedManifest()&quot;">​</a></h1><blockquote><p><strong>decodePretrainedManifest</strong>(<code>text</code>, <code>__namedParameters</code>): readonly <a href="./../interfaces/PretrainedEntry"><code>PretrainedEntry</code></a>[]</p></blockquote><p>Reads a manifest of trained networks.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="text" tabindex="-1">text <a class="header-anchor" href="#text" aria-label="Permalink to &quot;text&quot;">​</a></h3><p><code>string</code></p><p>JSON: <code>{ &quot;format&quot;: 1, &quot;networks&quot;: [...] }</code>.</p><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/DecodeOptions"><code>DecodeOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>readonly <a href="./../interfaces/PretrainedEntry"><code>PretrainedEntry</code></a>[]</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError naming the entry and the field that is not as <a href="./../interfaces/PretrainedEntry">PretrainedEntry</a> says.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/decodePretrainedManifest.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const decodePretrainedManifest = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  decodePretrainedManifest as default
};
