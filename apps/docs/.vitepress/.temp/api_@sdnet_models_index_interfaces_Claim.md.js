import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Claim","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/Claim.md","filePath":"api/@sdnet/models/index/interfaces/Claim.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/Claim.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / Claim</p><h1 id="interface-claim" tabindex="-1">Interface: Claim <a class="header-anchor" href="#interface-claim" aria-label="Permalink to &quot;Interface: Claim&quot;">​</a></h1><p>Top-1 accuracy in percent that a publication reports after full training.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="data" tabindex="-1">data <a class="header-anchor" href="#data" aria-label="Permalink to &quot;data&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>data</strong>: <code>&quot;imagenet&quot;</code> | <code>&quot;cifar10&quot;</code> | <code>&quot;cifar100&quot;</code></p></blockquote><hr><h3 id="source" tabindex="-1">source <a class="header-anchor" href="#source" aria-label="Permalink to &quot;source&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>source</strong>: <code>string</code></p></blockquote><hr><h3 id="top1" tabindex="-1">top1 <a class="header-anchor" href="#top1" aria-label="Permalink to &quot;top1&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>top1</strong>: <code>number</code></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/Claim.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Claim = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Claim as default
};
