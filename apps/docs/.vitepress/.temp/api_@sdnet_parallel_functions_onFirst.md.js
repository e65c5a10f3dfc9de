import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: onFirst()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/parallel/functions/onFirst.md","filePath":"api/@sdnet/parallel/functions/onFirst.md"}');
const _sfc_main = { name: "api/@sdnet/parallel/functions/onFirst.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/parallel</a> / onFirst</p><h1 id="function-onfirst" tabindex="-1">Function: onFirst() <a class="header-anchor" href="#function-onfirst" aria-label="Permalink to &quot;Function: onFirst()&quot;">​</a></h1><blockquote><p><strong>onFirst</strong>&lt;<code>Result</code>&gt;(<code>communicator</code>, <code>work</code>): <code>Promise</code>&lt;<code>Result</code>&gt;</p></blockquote><p>Does something in the process of rank 0 alone, while the others wait, and gives its result to all.</p><h2 id="type-parameters" tabindex="-1">Type Parameters <a class="header-anchor" href="#type-parameters" aria-label="Permalink to &quot;Type Parameters&quot;">​</a></h2><h3 id="result" tabindex="-1">Result <a class="header-anchor" href="#result" aria-label="Permalink to &quot;Result&quot;">​</a></h3><p><code>Result</code></p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="communicator" tabindex="-1">communicator <a class="header-anchor" href="#communicator" aria-label="Permalink to &quot;communicator&quot;">​</a></h3><p><a href="./../interfaces/Communicator"><code>Communicator</code></a></p><h3 id="work" tabindex="-1">work <a class="header-anchor" href="#work" aria-label="Permalink to &quot;work&quot;">​</a></h3><p>() =&gt; <code>Result</code> | <code>Promise</code>&lt;<code>Result</code>&gt;</p><p>Its result must survive JSON.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;<code>Result</code>&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>What <code>work</code> throws, at rank 0; FailedElsewhere at all others.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/parallel/functions/onFirst.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const onFirst = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  onFirst as default
};
