import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: corruptionNamed()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/functions/corruptionNamed.md","filePath":"api/@sdnet/robust/functions/corruptionNamed.md"}');
const _sfc_main = { name: "api/@sdnet/robust/functions/corruptionNamed.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / corruptionNamed</p><h1 id="function-corruptionnamed" tabindex="-1">Function: corruptionNamed() <a class="header-anchor" href="#function-corruptionnamed" aria-label="Permalink to &quot;Function: corruptionNamed()&quot;">​</a></h1><blockquote><p><strong>corruptionNamed</strong>(<code>name</code>): <a href="./../type-aliases/CorruptionName"><code>CorruptionName</code></a></p></blockquote><p>Finds a corruption by its name in CIFAR-10-C, a noise also without <code>_noise</code>.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="name" tabindex="-1">name <a class="header-anchor" href="#name" aria-label="Permalink to &quot;name&quot;">​</a></h3><p><code>string</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/CorruptionName"><code>CorruptionName</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if there is none, naming those there are.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/functions/corruptionNamed.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const corruptionNamed = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  corruptionNamed as default
};
