import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: EpochAugmentation","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/index/interfaces/EpochAugmentation.md","filePath":"api/@sdnet/data/index/interfaces/EpochAugmentation.md"}');
const _sfc_main = { name: "api/@sdnet/data/index/interfaces/EpochAugmentation.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">index</a> / EpochAugmentation</p><h1 id="interface-epochaugmentation" tabindex="-1">Interface: EpochAugmentation <a class="header-anchor" href="#interface-epochaugmentation" aria-label="Permalink to &quot;Interface: EpochAugmentation&quot;">​</a></h1><p>What becomes of each image of an epoch: first its pixels, then its normalised values.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="finish" tabindex="-1">finish <a class="header-anchor" href="#finish" aria-label="Permalink to &quot;finish&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>finish</strong>: ((<code>image</code>, <code>index</code>) =&gt; <code>void</code>) | <code>undefined</code></p></blockquote><p>Changes normalised values in place. Undefined where they stay as they are.</p><hr><h3 id="transform" tabindex="-1">transform <a class="header-anchor" href="#transform" aria-label="Permalink to &quot;transform&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>transform</strong>: <a href="./../type-aliases/ImageTransform"><code>ImageTransform</code></a> | <code>undefined</code></p></blockquote><p>The returned image is overwritten by the next call. Undefined where pixels stay as they are.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/index/interfaces/EpochAugmentation.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const EpochAugmentation = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  EpochAugmentation as default
};
