import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Interface: StudySummary","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/robust/interfaces/StudySummary.md","filePath":"api/@sdnet/robust/interfaces/StudySummary.md"}');
const _sfc_main = { name: "api/@sdnet/robust/interfaces/StudySummary.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/robust</a> / StudySummary</p><h1 id="interface-studysummary" tabindex="-1">Interface: StudySummary <a class="header-anchor" href="#interface-studysummary" aria-label="Permalink to &quot;Interface: StudySummary&quot;">​</a></h1><p>Result of <a href="./../functions/runStudy">runStudy</a>.</p><h2 id="properties" tabindex="-1">Properties <a class="header-anchor" href="#properties" aria-label="Permalink to &quot;Properties&quot;">​</a></h2><h3 id="methods" tabindex="-1">methods <a class="header-anchor" href="#methods" aria-label="Permalink to &quot;methods&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>methods</strong>: readonly <a href="./StudyMethod"><code>StudyMethod</code></a>[]</p></blockquote><hr><h3 id="scores" tabindex="-1">scores <a class="header-anchor" href="#scores" aria-label="Permalink to &quot;scores&quot;">​</a></h3><blockquote><p><code>readonly</code> <strong>scores</strong>: readonly <a href="./SignalScore"><code>SignalScore</code></a>[]</p></blockquote></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/robust/interfaces/StudySummary.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const StudySummary = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  StudySummary as default
};
