import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: ThreatModel","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/interfaces/ThreatModel.md","filePath":"api/@sdnet/attacks/interfaces/ThreatModel.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/interfaces/ThreatModel.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / ThreatModel</p><h1 id="interface-threatmodel" tabindex="-1">Interface: ThreatModel <a class="header-anchor" href="#interface-threatmodel" aria-label="Permalink to &quot;Interface: ThreatModel&quot;">​</a></h1><p>What an attacker may do and what the attacker knows.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="epsilon" tabindex="-1">epsilon <a class="header-anchor" href="#epsilon" aria-label="Permalink to &quot;epsilon&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>epsilon</strong>: <code>number</code></p></blockquote><p>Largest allowed perturbation, <code>&gt;= 0</code>, in units of pixels in [0, 1]: for CIFAR-10, 8/255 (<code>linf</code>), 0.5 (<code>l2</code>) and 12 (<code>l1</code>) are customary. At most 1 in <code>linf</code>.</p><hr><h3 id="knowledge" tabindex="-1">knowledge <a class="header-anchor" href="#knowledge" aria-label="Permalink to &quot;knowledge&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>knowledge</strong>: <a href="./../type-aliases/Knowledge"><code>Knowledge</code></a></p></blockquote><hr><h3 id="norm" tabindex="-1">norm <a class="header-anchor" href="#norm" aria-label="Permalink to &quot;norm&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>norm</strong>: <a href="./../type-aliases/Norm"><code>Norm</code></a></p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/interfaces/ThreatModel.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const ThreatModel = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  ThreatModel as default
};
