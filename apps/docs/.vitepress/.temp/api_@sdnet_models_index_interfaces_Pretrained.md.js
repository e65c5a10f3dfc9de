import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: Pretrained","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/interfaces/Pretrained.md","filePath":"api/@sdnet/models/index/interfaces/Pretrained.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/interfaces/Pretrained.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / Pretrained</p><h1 id="interface-pretrained" tabindex="-1">Interface: Pretrained <a class="header-anchor" href="#interface-pretrained" aria-label="Permalink to &quot;Interface: Pretrained&quot;">​</a></h1><p>A trained network, and what is known about it.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="entry" tabindex="-1">entry <a class="header-anchor" href="#entry" aria-label="Permalink to &quot;entry&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>entry</strong>: <a href="./PretrainedEntry"><code>PretrainedEntry</code></a></p></blockquote><hr><h3 id="model" tabindex="-1">model <a class="header-anchor" href="#model" aria-label="Permalink to &quot;model&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>model</strong>: <code>LayersModel</code></p></blockquote><p>The caller&#39;s, to dispose.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/interfaces/Pretrained.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const Pretrained = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  Pretrained as default
};
