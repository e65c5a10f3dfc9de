import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: broadcastText()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/parallel/functions/broadcastText.md","filePath":"api/@sdnet/parallel/functions/broadcastText.md"}');
const _sfc_main = { name: "api/@sdnet/parallel/functions/broadcastText.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/parallel</a> / broadcastText</p><h1 id="function-broadcasttext" tabindex="-1">Function: broadcastText() <a class="header-anchor" href="#function-broadcasttext" aria-label="Permalink to &quot;Function: broadcastText()&quot;">​</a></h1><blockquote><p><strong>broadcastText</strong>(<code>communicator</code>, <code>text</code>, <code>from?</code>): <code>string</code></p></blockquote><p>Gives every process the text of the process of rank <code>from</code>; what the others pass is not looked at.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="communicator" tabindex="-1">communicator <a class="header-anchor" href="#communicator" aria-label="Permalink to &quot;communicator&quot;">​</a></h3><p><a href="./../interfaces/Communicator"><code>Communicator</code></a></p><h3 id="text" tabindex="-1">text <a class="header-anchor" href="#text" aria-label="Permalink to &quot;text&quot;">​</a></h3><p><code>string</code></p><h3 id="from" tabindex="-1">from? <a class="header-anchor" href="#from" aria-label="Permalink to &quot;from?&quot;">​</a></h3><p><code>number</code> = <code>0</code></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>string</code></p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/parallel/functions/broadcastText.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const broadcastText = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  broadcastText as default
};
