import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Function: checkRestrictedFiles()","description":"","frontmatter":{},"headers":[],"relativePath":"api/@sdnet/data/node/functions/checkRestrictedFiles.md","filePath":"api/@sdnet/data/node/functions/checkRestrictedFiles.md"}');
const _sfc_main = { name: "api/@sdnet/data/node/functions/checkRestrictedFiles.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><p><a href="./../../../../">API</a> / <a href="./../../">@sdnet/data</a> / <a href="./../">node</a> / checkRestrictedFiles</p><h1 id="function-checkrestrictedfiles" tabindex="-1">Function: checkRestrictedFiles() <a class="header-anchor" href="#function-checkrestrictedfiles" aria-label="Permalink to &quot;Function: checkRestrictedFiles()&quot;">​</a></h1><blockquote><p><strong>checkRestrictedFiles</strong>(<code>directory</code>, <code>files?</code>): <code>Promise</code>&lt;readonly <a href="./../interfaces/RestrictedFileState"><code>RestrictedFileState</code></a>[]&gt;</p></blockquote><p>Checks the files of ImageNet in a directory, whole: minutes for the training images.</p><h2 id="parameters" tabindex="-1">Parameters <a class="header-anchor" href="#parameters" aria-label="Permalink to &quot;Parameters&quot;">​</a></h2><h3 id="directory" tabindex="-1">directory <a class="header-anchor" href="#directory" aria-label="Permalink to &quot;directory&quot;">​</a></h3><p><code>string</code></p><h3 id="files" tabindex="-1">files? <a class="header-anchor" href="#files" aria-label="Permalink to &quot;files?&quot;">​</a></h3><p>readonly <a href="./../../index/interfaces/RestrictedFile"><code>RestrictedFile</code></a>[] = <code>IMAGENET_FILES</code></p><p>What to look for; those of ILSVRC 2012 if left out.</p><h2 id="returns" tabindex="-1">Returns <a class="header-anchor" href="#returns" aria-label="Permalink to &quot;Returns&quot;">​</a></h2><p><code>Promise</code>&lt;readonly <a href="./../interfaces/RestrictedFileState"><code>RestrictedFileState</code></a>[]&gt;</p><h2 id="throws" tabindex="-1">Throws <a class="header-anchor" href="#throws" aria-label="Permalink to &quot;Throws&quot;">​</a></h2><p>DataError if a file is there but cannot be read.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("api/@sdnet/data/node/functions/checkRestrictedFiles.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const checkRestrictedFiles = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  checkRestrictedFiles as default
};
