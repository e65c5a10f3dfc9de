import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: FetchedFiles","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/interfaces/FetchedFiles.md","filePath":"api/@sdnet/data/node/interfaces/FetchedFiles.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/interfaces/FetchedFiles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / FetchedFiles</p><h1 id="interface-fetchedfiles" tabindex="-1">Interface: FetchedFiles <a class="header-anchor" href="#interface-fetchedfiles" aria-label="Permalink to &quot;Interface: FetchedFiles&quot;">​</a></h1><p>Where the files of a data set are.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>directory</strong>: <code>string</code></p></blockquote><p>The directory with the files, or the archive that is read in place.</p><hr><h3 id="origin" tabindex="-1">origin <a class="header-anchor" href="#origin" aria-label="Permalink to &quot;origin&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>origin</strong>: <code>&quot;path&quot;</code> | <code>&quot;binary&quot;</code> | <code>&quot;npm&quot;</code> | <code>&quot;cache&quot;</code></p></blockquote><p>Where they came from this time.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/interfaces/FetchedFiles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const FetchedFiles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  FetchedFiles as default
};
