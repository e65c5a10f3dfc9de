import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: DecodedCifar100Records","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/DecodedCifar100Records.md","filePath":"api/@sdnet/data/index/interfaces/DecodedCifar100Records.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/DecodedCifar100Records.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / DecodedCifar100Records</p><h1 id="interface-decodedcifar100records" tabindex="-1">Interface: DecodedCifar100Records <a class="header-anchor" href="#interface-decodedcifar100records" aria-label="Permalink to &quot;Interface: DecodedCifar100Records&quot;">​</a></h1><p>Where decoded CIFAR-100 records go; both kinds of label are in every record.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="coarse" tabindex="-1">coarse <a class="header-anchor" href="#coarse" aria-label="Permalink to &quot;coarse&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>coarse</strong>: <code>Uint8Array</code></p></blockquote><p><code>[records]</code>, 0 to 19: the superclass.</p><hr><h3 id="fine" tabindex="-1">fine <a class="header-anchor" href="#fine" aria-label="Permalink to &quot;fine&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>fine</strong>: <code>Uint8Array</code></p></blockquote><p><code>[records]</code>, 0 to 99.</p><hr><h3 id="images" tabindex="-1">images <a class="header-anchor" href="#images" aria-label="Permalink to &quot;images&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>images</strong>: <code>Uint8Array</code></p></blockquote><p><code>[records, 32, 32, 3]</code>.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/DecodedCifar100Records.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const DecodedCifar100Records = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  DecodedCifar100Records as default
};
