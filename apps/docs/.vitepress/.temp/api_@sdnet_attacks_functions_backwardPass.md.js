import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: backwardPass()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/backwardPass.md","filePath":"api/@sdnet/attacks/functions/backwardPass.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/backwardPass.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / backwardPass</p><h1 id="function-backwardpass" tabindex="-1">Function: backwardPass() <a class="header-anchor" href="#function-backwardpass" aria-label="Permalink to &quot;Function: backwardPass()&quot;">​</a></h1><blockquote><p><strong>backwardPass</strong>(<code>forward</code>, <code>surrogate</code>): <a href="./../type-aliases/Transformation"><code>Transformation</code></a></p></blockquote><p>Backward pass differentiable approximation: what <code>forward</code> gives, with the gradient of <code>surrogate</code>. Put in place of a part of a defence that has no useful gradient, such as rounding pixels, with the identity or a smooth relative as the surrogate.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="forward" tabindex="-1">forward <a class="header-anchor" href="#forward" aria-label="Permalink to &quot;forward&quot;">​</a></h3><p><a href="./../type-aliases/Transformation"><code>Transformation</code></a></p><h3 id="surrogate" tabindex="-1">surrogate <a class="header-anchor" href="#surrogate" aria-label="Permalink to &quot;surrogate&quot;">​</a></h3><p><a href="./../type-aliases/Transformation"><code>Transformation</code></a></p><p>Differentiable; gives the shape that <code>forward</code> gives.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Transformation"><code>Transformation</code></a></p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Athalye, Carlini &amp; Wagner, &quot;Obfuscated Gradients Give a False Sense of Security&quot; (2018), section 4.1.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/backwardPass.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const backwardPass = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  backwardPass as default
};
