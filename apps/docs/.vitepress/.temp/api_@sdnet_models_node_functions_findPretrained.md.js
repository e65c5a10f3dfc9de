import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: findPretrained()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/node/functions/findPretrained.md","filePath":"api/@sdnet/models/node/functions/findPretrained.md"}');
const _sfc_main = { name: "api/@sdnet/models/node/functions/findPretrained.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">node</a> / findPretrained</p><h1 id="function-findpretrained" tabindex="-1">Function: findPretrained() <a class="header-anchor" href="#function-findpretrained" aria-label="Permalink to &quot;Function: findPretrained()&quot;">​</a></h1><blockquote><p><strong>findPretrained</strong>(<code>environment?</code>): <code>Promise</code>&lt;readonly <a href="./../interfaces/LocalPretrained"><code>LocalPretrained</code></a>[]&gt;</p></blockquote><p>Every trained network there is: those of the folder that <code>SDNET_PRETRAINED_DIR</code> names, then those of this package with other names.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="environment" tabindex="-1">environment? <a class="header-anchor" href="#environment" aria-label="Permalink to &quot;environment?&quot;">​</a></h3><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code> | <code>undefined</code>&gt;&gt; = <code>process.env</code></p><p>Default <code>process.env</code>.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <a href="./../interfaces/LocalPretrained"><code>LocalPretrained</code></a>[]&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>CheckpointError or a file system error if a manifest cannot be read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/node/functions/findPretrained.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const findPretrained = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  findPretrained as default
};
