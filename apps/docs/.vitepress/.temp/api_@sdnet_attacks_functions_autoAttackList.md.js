import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: autoAttackList()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/attacks/functions/autoAttackList.md","filePath":"api/@sdnet/attacks/functions/autoAttackList.md"}');
const _sfc_main = { name: "api/@sdnet/attacks/functions/autoAttackList.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../">API</a> / <a href="./../">@sdnet/attacks</a> / autoAttackList</p><h1 id="function-autoattacklist" tabindex="-1">Function: autoAttackList() <a class="header-anchor" href="#function-autoattacklist" aria-label="Permalink to &quot;Function: autoAttackList()&quot;">​</a></h1><blockquote><p><strong>autoAttackList</strong>(<code>options</code>, <code>setting</code>): <a href="./../type-aliases/Attack"><code>Attack</code></a>[]</p></blockquote><p>The attacks of <a href="./autoAttack">autoAttack</a> in their order, for those who run them one by one and keep the state in between.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="options" tabindex="-1">options <a class="header-anchor" href="#options" aria-label="Permalink to &quot;options&quot;">​</a></h3><p><a href="./../interfaces/AutoAttackOptions"><code>AutoAttackOptions</code></a></p><h3 id="setting" tabindex="-1">setting <a class="header-anchor" href="#setting" aria-label="Permalink to &quot;setting&quot;">​</a></h3><p><a href="./../interfaces/AutoAttackSetting"><code>AutoAttackSetting</code></a></p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><a href="./../type-aliases/Attack"><code>Attack</code></a>[]</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/attacks/functions/autoAttackList.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const autoAttackList = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  autoAttackList as default
};
