import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"tensor","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/csc-core/tensor/index.md","filePath":"api/@sdnet/csc-core/tensor/index.md"}');
const _sfc_main = { name: "api/@sdnet/csc-core/tensor/index.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/csc-core</a> / tensor</p><h1 id="tensor" tabindex="-1">tensor <a class="header-anchor" href="#tensor" aria-label="Permalink to &quot;tensor&quot;">​</a></h1><h2 id="classes" tabindex="-1">Classes <a class="header-anchor" href="#classes" aria-label="Permalink to &quot;Classes&quot;">​</a></h2><ul><li><a href="./classes/RandomStream">RandomStream</a></li><li><a href="./classes/ShapeError">ShapeError</a></li></ul><h2 id="functions" tabindex="-1">Functions <a class="header-anchor" href="#functions" aria-label="Permalink to &quot;Functions&quot;">​</a></h2><ul><li><a href="./functions/assertShape">assertShape</a></li><li><a href="./functions/contentKey">contentKey</a></li><li><a href="./functions/isAnswered">isAnswered</a></li><li><a href="./functions/isCorrect">isCorrect</a></li><li><a href="./functions/labelRanks">labelRanks</a></li><li><a href="./functions/randomStream">randomStream</a></li></ul></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/csc-core/tensor/index.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const index = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  index as default
};
