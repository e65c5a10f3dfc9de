import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodedRecords","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/DecodedRecords.md","filePath":"api/@sdnet/data/index/interfaces/DecodedRecords.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/DecodedRecords.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / DecodedRecords</p><h1 id="interface-decodedrecords" tabindex="-1">Interface: DecodedRecords <a class="header-anchor" href="#interface-decodedrecords" aria-label="Permalink to &quot;Interface: DecodedRecords&quot;">​</a></h1><p>Where decoded records go.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>Uint8Array</code></p></blockquote><p><code>[records, 32, 32, 3]</code>.</p><hr><h3 id="labels" tabindex="-1">labels <a class="header-anchor" href="#labels" aria-label="Permalink to &quot;labels&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>labels</strong>: <code>Uint8Array</code></p></blockquote><p><code>[records]</code>, 0 to 9.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/DecodedRecords.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodedRecords = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodedRecords as default
};
