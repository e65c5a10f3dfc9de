import { ssrRenderAttrs, ssrRenderAttr } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const _imports_0 = "/pictures/lab-1280-light.png";
const _imports_1 = "/pictures/lab-390-dark.png";
const __pageData = JSON.parse('{"title":"The lab","description":"","frontmatter":{},"headers":[],"relativePath":"guide/lab.md","filePath":"guide/lab.md"}');
const _sfc_main = { name: "guide/lab.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="the-lab" tabindex="-1">The lab <a class="header-anchor" href="#the-lab" aria-label="Permalink to &quot;The lab&quot;">​</a></h1><p><a href="/lab/" target="_self">The lab</a> is a page in which λ of a pretrained SDNet can be turned. Everything is computed in the browser, in a web worker; no picture leaves it.</p><p><img${ssrRenderAttr("src", _imports_0)} alt="The lab: a picture with noise, what the dictionary explains of it, the residual, and the answers of both networks"></p><table tabindex="0"><thead><tr><th>control</th><th>what it does</th></tr></thead><tbody><tr><td>a picture</td><td>one of 40 test images of CIFAR-10 (the first four of each class), or one of your own: a file, a drop, a paste, the camera</td></tr><tr><td>spoil it</td><td>the 19 <a href="./corruptions">corruptions</a> at five severities, or noise drawn by hand</td></tr><tr><td>λ</td><td>by hand, or adaptive: chosen for the picture by <code>adaptiveLambda</code> of <code>@sdnet/robust</code> and the calibration that comes with the network</td></tr><tr><td>atoms</td><td>where each of the strongest atoms is used, and what the answer loses without it</td></tr><tr><td>attack it</td><td>projected gradient descent in l∞ or l2, with gradients at the λ of training or through the choice of λ; it ends when it succeeds</td></tr><tr><td>certify it</td><td><code>certify</code> of <code>@sdnet/robust</code>, with its votes counted as they come; see <a href="./certificates">Certificates</a></td></tr><tr><td>what runs here</td><td>WebGPU, WebGL or WebAssembly, in this order unless a graphics card is only simulated; images a second, and buttons to try the others</td></tr><tr><td>copy a link</td><td>a link that restores the state, such as <code>#image=3&amp;noise=gaussian&amp;severity=4&amp;lambda=0.6</code></td></tr></tbody></table><p>It fits a phone, by day and by night:</p><p><img${ssrRenderAttr("src", _imports_1)} alt="The lab on a phone, dark" width="390"></p><h2 id="what-it-takes" tabindex="-1">What it takes <a class="header-anchor" href="#what-it-takes" aria-label="Permalink to &quot;What it takes&quot;">​</a></h2><p><code>node tools/evidence/lab-speed.mjs</code> measures it. The lab&#39;s sources, in <code>apps/docs/lab</code>, are an example of the packages in a worker.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("guide/lab.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const lab = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  lab as default
};
