import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: conditionTransform()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/conditionTransform.md","filePath":"api/@sdnet/robust/functions/conditionTransform.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/conditionTransform.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / conditionTransform</p><h1 id="function-conditiontransform" tabindex="-1">Function: conditionTransform() <a class="header-anchor" href="#function-conditiontransform" aria-label="Permalink to &quot;Function: conditionTransform()&quot;">​</a></h1><blockquote><p><strong>conditionTransform</strong>(<code>__namedParameters</code>, <code>__namedParameters</code>): ((<code>image</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code>) | <code>undefined</code></p></blockquote><p>The corruption of a condition as the <code>transform</code> of batches of <code>@sdnet/data</code>; undefined for clean images.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="namedparameters" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><p><a href="./../interfaces/Condition"><code>Condition</code></a></p><h3 id="namedparameters-1" tabindex="-1">__namedParameters <a class="header-anchor" href="#namedparameters-1" aria-label="Permalink to &quot;\\_\\_namedParameters&quot;">​</a></h3><h4 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h4><p><code>number</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>((<code>image</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code>) | <code>undefined</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the corruption is unknown or its severity out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/conditionTransform.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const conditionTransform = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  conditionTransform as default
};
