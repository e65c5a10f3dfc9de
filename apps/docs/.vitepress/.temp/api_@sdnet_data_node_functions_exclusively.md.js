import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: exclusively()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/exclusively.md","filePath":"api/@sdnet/data/node/functions/exclusively.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/exclusively.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / exclusively</p><h1 id="function-exclusively" tabindex="-1">Function: exclusively() <a class="header-anchor" href="#function-exclusively" aria-label="Permalink to &quot;Function: exclusively()&quot;">​</a></h1><blockquote><p><strong>exclusively</strong>&lt;<code>Result</code>&gt;(<code>directory</code>, <code>options</code>, <code>work</code>): <code>Promise</code>&lt;<code>Result</code>&gt;</p></blockquote><p>Runs <code>work</code> while no other process runs work of the same name in this directory.</p><p>The lock saves double work; it is not what keeps a cache whole, which is that everything is built aside and moved into place.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h3><p><code>Result</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><p><code>string</code></p><p>Made if it is not there.</p><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/ExclusiveOptions"><code>ExclusiveOptions</code></a></p><h3 id="work" tabindex="-1">work <a class="header-anchor" href="#work" aria-label="Permalink to &quot;work&quot;">​</a></h3><p>() =&gt; <code>Promise</code>&lt;<code>Result</code>&gt;</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Result</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError <code>disk</code> if the directory cannot be written.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/exclusively.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const exclusively = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  exclusively as default
};
