import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: LocalPretrained","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/node/interfaces/LocalPretrained.md","filePath":"api/@sdnet/models/node/interfaces/LocalPretrained.md"}');
const _sfc_main = { name: "api/@sdnet/models/node/interfaces/LocalPretrained.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">node</a> / LocalPretrained</p><h1 id="interface-localpretrained" tabindex="-1">Interface: LocalPretrained <a class="header-anchor" href="#interface-localpretrained" aria-label="Permalink to &quot;Interface: LocalPretrained&quot;">​</a></h1><p>An entry, and the folder it was found in.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="calibration" tabindex="-1">calibration <a class="header-anchor" href="#calibration" aria-label="Permalink to &quot;calibration&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>calibration</strong>: <code>string</code> | <code>undefined</code></p></blockquote><p>The path of its calibration, where it has one.</p><hr><h3 id="entry" tabindex="-1">entry <a class="header-anchor" href="#entry" aria-label="Permalink to &quot;entry&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>entry</strong>: <a href="./../../index/interfaces/PretrainedEntry"><code>PretrainedEntry</code></a></p></blockquote><hr><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>path</strong>: <code>string</code></p></blockquote><p>The path of its weights.</p><hr><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>source</strong>: <a href="./../../index/interfaces/PretrainedSource"><code>PretrainedSource</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/node/interfaces/LocalPretrained.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const LocalPretrained = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  LocalPretrained as default
};
