import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Variable: IMAGENET_TRAINING_VIEW","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/variables/IMAGENET_TRAINING_VIEW.md","filePath":"api/@sdnet/data/index/variables/IMAGENET_TRAINING_VIEW.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/variables/IMAGENET_TRAINING_VIEW.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / IMAGENET_TRAINING_VIEW</p><h1 id="variable-imagenet-training-view" tabindex="-1">Variable: IMAGENET_TRAINING_VIEW <a class="header-anchor" href="#variable-imagenet-training-view" aria-label="Permalink to &quot;Variable: IMAGENET\\_TRAINING\\_VIEW&quot;">​</a></h1><blockquote><p><code>const</code> <strong>IMAGENET_TRAINING_VIEW</strong>: <a href="./../interfaces/RandomResizedCrop"><code>RandomResizedCrop</code></a></p></blockquote><p>What ImageNet networks are trained on.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/variables/IMAGENET_TRAINING_VIEW.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const IMAGENET_TRAINING_VIEW = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  IMAGENET_TRAINING_VIEW as default
};
