import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: corruptionTransform()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/corruptionTransform.md","filePath":"api/@sdnet/robust/functions/corruptionTransform.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/corruptionTransform.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / corruptionTransform</p><h1 id="function-corruptiontransform" tabindex="-1">Function: corruptionTransform() <a class="header-anchor" href="#function-corruptiontransform" aria-label="Permalink to &quot;Function: corruptionTransform()&quot;">​</a></h1><blockquote><p><strong>corruptionTransform</strong>(<code>choice</code>): (<code>image</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code></p></blockquote><p>A corruption as the <code>transform</code> of batches of <code>@sdnet/data</code>, e.g. of an evaluation. The second argument of the function, the image&#39;s index, changes nothing.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="choice" tabindex="-1">choice <a class="header-anchor" href="#choice" aria-label="Permalink to &quot;choice&quot;">​</a></h3><p><a href="./../type-aliases/CorruptionChoice"><code>CorruptionChoice</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p>(<code>image</code>, <code>index</code>, <code>size</code>) =&gt; <code>Uint8Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if the corruption is unknown or its strength out of range.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/corruptionTransform.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const corruptionTransform = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  corruptionTransform as default
};
