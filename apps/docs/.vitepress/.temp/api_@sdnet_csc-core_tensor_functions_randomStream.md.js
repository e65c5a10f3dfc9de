import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: randomStream()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/functions/randomStream.md","filePath":"api/@sdnet/csc-core/tensor/functions/randomStream.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/functions/randomStream.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/csc-core</a> / <a href="./../">tensor</a> / randomStream</p><h1 id="function-randomstream" tabindex="-1">Function: randomStream() <a class="header-anchor" href="#function-randomstream" aria-label="Permalink to &quot;Function: randomStream()&quot;">​</a></h1><blockquote><p><strong>randomStream</strong>(<code>seed</code>, ...<code>path</code>): <a href="./../classes/RandomStream"><code>RandomStream</code></a></p></blockquote><p>The stream that belongs to a seed and a path, e.g. <code>randomStream(seed, &quot;augment&quot;, epoch, sample)</code>. Equal arguments always give the same numbers; different paths give independent ones.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><p><code>number</code></p><h3 id="path" tabindex="-1">path <a class="header-anchor" href="#path" aria-label="Permalink to &quot;path&quot;">​</a></h3><p>...readonly (<code>string</code> | <code>number</code>)[]</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../classes/RandomStream"><code>RandomStream</code></a></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/functions/randomStream.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const randomStream = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  randomStream as default
};
