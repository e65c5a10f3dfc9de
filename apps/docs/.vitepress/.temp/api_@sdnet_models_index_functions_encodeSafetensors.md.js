import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: encodeSafetensors()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/models/index/functions/encodeSafetensors.md","filePath":"api/@sdnet/models/index/functions/encodeSafetensors.md"}');
const _sfc_main = { name: "api/@sdnet/models/index/functions/encodeSafetensors.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/models</a> / <a href="./../">index</a> / encodeSafetensors</p><h1 id="function-encodesafetensors" tabindex="-1">Function: encodeSafetensors() <a class="header-anchor" href="#function-encodesafetensors" aria-label="Permalink to &quot;Function: encodeSafetensors()&quot;">​</a></h1><blockquote><p><strong>encodeSafetensors</strong>(<code>tensors</code>, <code>metadata?</code>): <code>Uint8Array</code></p></blockquote><p>Writes tensors as safetensors. Equal tensors give equal bytes, in whatever order they come.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="tensors" tabindex="-1">tensors <a class="header-anchor" href="#tensors" aria-label="Permalink to &quot;tensors&quot;">​</a></h3><p><code>Iterable</code>&lt;readonly [<code>string</code>, <a href="./../type-aliases/StateEntry"><code>StateEntry</code></a>]&gt;</p><p>Names and tensors; F16 and BF16 entries hold float32 numbers, rounded to nearest here.</p><h3 id="metadata" tabindex="-1">metadata? <a class="header-anchor" href="#metadata" aria-label="Permalink to &quot;metadata?&quot;">​</a></h3><p><code>Readonly</code>&lt;<code>Record</code>&lt;<code>string</code>, <code>string</code>&gt;&gt; = <code>{}</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Uint8Array</code></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if a name comes twice or is <code>__metadata__</code>, or if the numbers of a tensor do not fill its shape.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/models/index/functions/encodeSafetensors.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const encodeSafetensors = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  encodeSafetensors as default
};
