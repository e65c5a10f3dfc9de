import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: HoldOut","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/HoldOut.md","filePath":"api/@sdnet/data/index/interfaces/HoldOut.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/HoldOut.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / HoldOut</p><h1 id="interface-holdout" tabindex="-1">Interface: HoldOut <a class="header-anchor" href="#interface-holdout" aria-label="Permalink to &quot;Interface: HoldOut&quot;">​</a></h1><p>Which images are kept for tests.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="fraction" tabindex="-1">fraction <a class="header-anchor" href="#fraction" aria-label="Permalink to &quot;fraction&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fraction</strong>: <code>number</code></p></blockquote><p>Of the images of each class, e.g. 0.1; rounded, but one at least where a class has two images or more.</p><hr><h3 id="seed" tabindex="-1">seed <a class="header-anchor" href="#seed" aria-label="Permalink to &quot;seed&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>seed</strong>: <code>number</code></p></blockquote><p>Decides which.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/HoldOut.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const HoldOut = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  HoldOut as default
};
