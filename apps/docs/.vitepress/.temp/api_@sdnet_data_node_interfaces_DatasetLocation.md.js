import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DatasetLocation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/DatasetLocation.md","filePath":"api/@sdnet/data/node/interfaces/DatasetLocation.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/DatasetLocation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / DatasetLocation</p><h1 id="interface-datasetlocation" tabindex="-1">Interface: DatasetLocation <a class="header-anchor" href="#interface-datasetlocation" aria-label="Permalink to &quot;Interface: DatasetLocation&quot;">​</a></h1><p>How much of a data set is in the cache, by the names and sizes of files.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="here" tabindex="-1">here <a class="header-anchor" href="#here" aria-label="Permalink to &quot;here&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>here</strong>: <code>&quot;none&quot;</code> | <code>&quot;some&quot;</code> | <code>&quot;all&quot;</code></p></blockquote><hr><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>path</strong>: <code>string</code></p></blockquote><p>Where it is, or would be put.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/DatasetLocation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DatasetLocation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DatasetLocation as default
};
