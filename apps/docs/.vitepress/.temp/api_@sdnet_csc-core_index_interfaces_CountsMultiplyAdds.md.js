import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: CountsMultiplyAdds","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/index/interfaces/CountsMultiplyAdds.md","filePath":"api/@sdnet/csc-core/index/interfaces/CountsMultiplyAdds.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/index/interfaces/CountsMultiplyAdds.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">index</a> / CountsMultiplyAdds</p><h1 id="interface-countsmultiplyadds" tabindex="-1">Interface: CountsMultiplyAdds <a class="header-anchor" href="#interface-countsmultiplyadds" aria-label="Permalink to &quot;Interface: CountsMultiplyAdds&quot;">​</a></h1><p>A layer that says what it costs; summaries of models ask every layer that has this method.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="countmultiplyadds" tabindex="-1">countMultiplyAdds <a class="header-anchor" href="#countmultiplyadds" aria-label="Permalink to &quot;countMultiplyAdds&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>countMultiplyAdds</strong>: (<code>shapes</code>) =&gt; <code>number</code></p></blockquote><p>Multiply-adds of convolutions and matrix products for one image at inference. What is done once for a whole batch, or element by element, does not count.</p><h4 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h4><h5 id="shapes" tabindex="-1">shapes <a class="header-anchor" href="#shapes" aria-label="Permalink to &quot;shapes&quot;">​</a></h5><p><a href="./CallShapes"><code>CallShapes</code></a></p><h4 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h4><p><code>number</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/index/interfaces/CountsMultiplyAdds.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CountsMultiplyAdds = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CountsMultiplyAdds as default
};
