import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: carliniWagner()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/carliniWagner.md","filePath":"api/@sdnet/attacks/functions/carliniWagner.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/carliniWagner.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / carliniWagner</p><h1 id="function-carliniwagner" tabindex="-1">Function: carliniWagner() <a class="header-anchor" href="#function-carliniwagner" aria-label="Permalink to &quot;Function: carliniWagner()&quot;">​</a></h1><blockquote><p><strong>carliniWagner</strong>(<code>options</code>): <a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p></blockquote><p>Carlini &amp; Wagner&#39;s attack: looks for the success of least Euclidean norm by minimising <code>‖x&#39; − x‖² + weight · max(margin + confidence, 0)</code> over <code>x&#39; = (1 + tanh w) / 2</code> with Adam, for the smallest weight that succeeds, image by image. An image stops when the objective has not fallen by 0.01 % within a tenth of the steps.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/CarliniWagnerOptions"><code>CarliniWagnerOptions</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../interfaces/MinimumNormAttack"><code>MinimumNormAttack</code></a></p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>RangeError if an option is out of range.</p><h2 id="see" tabindex="-1">See <a class="header-anchor" href="#see" aria-label="Permalink to &quot;See&quot;">​</a></h2><p>Carlini &amp; Wagner, &quot;Towards Evaluating the Robustness of Neural Networks&quot; (2017), sections V and VI.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/carliniWagner.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const carliniWagner = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  carliniWagner as default
};
