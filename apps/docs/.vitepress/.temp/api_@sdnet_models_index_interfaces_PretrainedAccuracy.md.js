import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: PretrainedAccuracy","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/PretrainedAccuracy.md","filePath":"api/@sdnet/models/index/interfaces/PretrainedAccuracy.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/PretrainedAccuracy.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / PretrainedAccuracy</p><h1 id="interface-pretrainedaccuracy" tabindex="-1">Interface: PretrainedAccuracy <a class="header-anchor" href="#interface-pretrainedaccuracy" aria-label="Permalink to &quot;Interface: PretrainedAccuracy&quot;">​</a></h1><p>A measured accuracy and the command that gives it again.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="command" tabindex="-1">command <a class="header-anchor" href="#command" aria-label="Permalink to &quot;command&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>command</strong>: <code>string</code></p></blockquote><hr><h3 id="data" tabindex="-1">data <a class="header-anchor" href="#data" aria-label="Permalink to &quot;data&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>data</strong>: <code>string</code></p></blockquote><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>number</code></p></blockquote><hr><h3 id="interval" tabindex="-1">interval? <a class="header-anchor" href="#interval" aria-label="Permalink to &quot;interval?&quot;">​</a></h3><blockquote><p><code>readonly</code> <code>optional</code> <strong>interval?</strong>: readonly [<code>number</code>, <code>number</code>]</p></blockquote><p>95 % interval of <code>top1</code> (Wilson), in percent.</p><hr><h3 id="split" tabindex="-1">split <a class="header-anchor" href="#split" aria-label="Permalink to &quot;split&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>split</strong>: <code>string</code></p></blockquote><hr><h3 id="top1" tabindex="-1">top1 <a class="header-anchor" href="#top1" aria-label="Permalink to &quot;top1&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>top1</strong>: <code>number</code></p></blockquote><p>Percent of the images.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/PretrainedAccuracy.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const PretrainedAccuracy = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  PretrainedAccuracy as default
};
