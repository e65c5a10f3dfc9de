import { ssrRenderAttrs } from "vue/server-renderer";
import { useSSRContext } from "vue";
import { _ as _export_sfc } from "./plugin-vue_export-helper.1tPrXgE0.js";
const __pageData = JSON.parse('{"title":"Command line","description":"","frontmatter":{},"headers":[],"relativePath":"guide/command-line.md","filePath":"guide/command-line.md"}');
const _sfc_main = { name: "guide/command-line.md" };
function _sfc_ssrRender(_ctx, _push, _parent, _attrs, $props, $setup, $data, $options) {
  _push(`<div${ssrRenderAttrs(_attrs)}><h1 id="command-line" tabindex="-1">Command line <a class="header-anchor" href="#command-line" aria-label="Permalink to &quot;Command line&quot;">​</a></h1><p>From a checkout <code>npm run sdnet -- COMMAND</code> or, once built, <code>node apps/cli/bin/sdnet.js COMMAND</code>. Where <code>@sdnet/cli</code> is installed, <code>npx sdnet COMMAND</code>.</p><p>Every command has <code>--help</code> with an example. On a terminal it shows a progress bar with rate and time left, elsewhere plain lines. With <code>--json</code> the result goes to standard output and logs to standard error.</p><table tabindex="0"><thead><tr><th>exit code</th><th>meaning</th></tr></thead><tbody><tr><td>0</td><td>done</td></tr><tr><td>1</td><td>failed</td></tr><tr><td>2</td><td>the command line, a config or a named file was wrong</td></tr><tr><td>130, 143</td><td>stopped by Ctrl-C, or by SIGTERM, within two seconds</td></tr></tbody></table><p>Errors are one line that names the file or option and says what to do. <code>SDNET_DEBUG=1</code> adds the stack.</p><h2 id="available-now" tabindex="-1">Available now <a class="header-anchor" href="#available-now" aria-label="Permalink to &quot;Available now&quot;">​</a></h2><div class="language-text vp-adaptive-theme"><button title="Copy Code" class="copy"></button><span class="lang">text</span><pre class="shiki shiki-themes github-light github-dark vp-code" tabindex="0"><code><span class="line"><span>sdnet doctor [--json] [--verify] [--backend B]</span></span>
<span class="line"><span>    Backend, library versions, device, threads, why this backend, and what the precision auto is.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet engine install [--gpu] [--keep]</span></span>
<span class="line"><span>    Link the native engine. --gpu takes the build for CUDA 12; --keep stays with</span></span>
<span class="line"><span>    what is linked already.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet train CONFIG.yaml [KEY=VALUE ...] --out DIR [--resume] [--init-from CHECKPOINT]</span></span>
<span class="line"><span>            [--backend B] [--json]</span></span>
<span class="line"><span>    Train a network. See &quot;Training&quot; and the config reference.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet evaluate CHECKPOINT|FILE.onnx --data cifar10 [--split test] [--lambda 0.3]</span></span>
<span class="line"><span>               [--corruption gaussian_noise --severity 3] [--limit N]</span></span>
<span class="line"><span>               [--batch N] [--mirrored] [--source S] [--resize PIXELS]</span></span>
<span class="line"><span>               [--damaged skip|fail] [--out DIR] [--shard I/N] [--precision P]</span></span>
<span class="line"><span>               [--engine tfjs|onnx] [--backend B] [--json]</span></span>
<span class="line"><span>    Accuracy of a checkpoint, clean or corrupted, at any λ. On cifar10-c and cifar100-c</span></span>
<span class="line"><span>    the corrupted images are read from files, and --severity all takes every severity;</span></span>
<span class="line"><span>    on imagenet-c they are decoded from the disk, as those of imagenet and folder:PATH.</span></span>
<span class="line"><span>    --mirrored takes the mean of the logits of each image and its mirror image, and says so.</span></span>
<span class="line"><span>    --engine onnx classifies with ONNX Runtime; see &quot;Exporting&quot;. With --out, a summary and</span></span>
<span class="line"><span>    records to go on from.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet calibrate CHECKPOINT --data cifar10|imagenet|folder:PATH --out FILE</span></span>
<span class="line"><span>                [--corruptions LIST] [--limit 250] [--lambdas LIST]</span></span>
<span class="line"><span>                [--reach stem|all] [--seed N] [--batch N] [--source S] [--force]</span></span>
<span class="line"><span>                [--resize PIXELS] [--damaged skip|fail] [--precision P] [--backend B] [--json]</span></span>
<span class="line"><span>    Learn how λ should follow the residual, on held-out training images. See &quot;Robustness&quot;.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet robust CHECKPOINT|FILE.onnx [--calibration FILE]</span></span>
<span class="line"><span>             --data cifar10|imagenet|folder:PATH|cifar10-c|imagenet-c [--limit N]</span></span>
<span class="line"><span>             [--corruptions LIST] [--lambdas LIST] [--baseline CHECKPOINT]</span></span>
<span class="line"><span>             [--mode image|batch] [--out DIR] [--shard I/N] [--seed N] [--batch N]</span></span>
<span class="line"><span>             [--source S] [--clean-source S] [--resize PIXELS] [--damaged skip|fail]</span></span>
<span class="line"><span>             [--precision P] [--engine tfjs|onnx] [--backend B]</span></span>
<span class="line"><span>             [--format table|robustbench] [--json]</span></span>
<span class="line"><span>    Accuracy with fixed, adaptive and best λ for each type and severity; with --out a</span></span>
<span class="line"><span>    report, CSV, JSON, and records to go on from.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet attack CHECKPOINT [--attack pgd] [--norm linf|l2|l1] [--epsilon 8/255,4/255]</span></span>
<span class="line"><span>             [--steps N] [--restarts N] [--queries N] [--targeted CLASS]</span></span>
<span class="line"><span>             [--lambda LIST] [--threat oblivious,transfer,adaptive]</span></span>
<span class="line"><span>             [--transfer-from CHECKPOINT] [--calibration FILE]</span></span>
<span class="line"><span>             [--data cifar10|imagenet|folder:PATH] [--split test] [--limit N]</span></span>
<span class="line"><span>             [--batch N] [--seed N] [--probe N] [--out DIR] [--shard I/N]</span></span>
<span class="line"><span>             [--replay DIR] [--source S] [--resize PIXELS] [--damaged skip|fail]</span></span>
<span class="line"><span>             [--precision P] [--backend B] [--json]</span></span>
<span class="line"><span>    Accuracy against images made to be misclassified, with signs of masked gradients;</span></span>
<span class="line"><span>    with --out a report, CSV, JSON, the images, and records to go on from. See &quot;Attacks&quot;.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet certify CHECKPOINT|FILE.onnx [--data cifar10|imagenet|folder:PATH]</span></span>
<span class="line"><span>              [--sigma 0.12,0.25,0.5] [--samples 1000] [--select 100] [--alpha 0.001]</span></span>
<span class="line"><span>              [--lambda fixed,calibrated,oracle,NUMBER] [--lambdas LIST] [--held-out 500]</span></span>
<span class="line"><span>              [--limit N] [--batch N] [--seed N] [--out DIR] [--shard I/N]</span></span>
<span class="line"><span>              [--source S] [--resize PIXELS] [--damaged skip|fail] [--precision P]</span></span>
<span class="line"><span>              [--engine tfjs|onnx] [--backend B] [--json]</span></span>
<span class="line"><span>    Radii within which no perturbation can change the answer, by randomized smoothing;</span></span>
<span class="line"><span>    with --out a report, CSV, JSON, and records to go on from. See &quot;Certificates&quot;. JSON:</span></span>
<span class="line"><span>    {&quot;network&quot;, &quot;data&quot;, &quot;images&quot;, &quot;select&quot;, &quot;samples&quot;, &quot;alpha&quot;, &quot;seed&quot;, &quot;curves&quot;: [{&quot;sigma&quot;,</span></span>
<span class="line"><span>     &quot;choice&quot;, &quot;lambda&quot;, &quot;points&quot;, &quot;farthestRadius&quot;, &quot;images&quot;, &quot;abstained&quot;, &quot;averageRadius&quot;,</span></span>
<span class="line"><span>     &quot;largestRadius&quot;, &quot;accuracies&quot;}]}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet merge DIR... --out DIR [--json]</span></span>
<span class="line"><span>    Put the shards that --shard I/N of evaluate, robust, attack, certify and data corrupt left</span></span>
<span class="line"><span>    together to the result of one process. See &quot;More than one process&quot;. JSON: of that command</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet import FILE [--entry KEY] [--model sdnet18] [--width 64] --out FILE.safetensors</span></span>
<span class="line"><span>             [--classes NAMES] [--image-size PIXELS] [--normalization cifar10]</span></span>
<span class="line"><span>             [--mean R,G,B] [--std R,G,B] [--lambda L] [--iterations N] [--force] [--json]</span></span>
<span class="line"><span>    Turn a PyTorch checkpoint into a file that every other command reads. See below. JSON:</span></span>
<span class="line"><span>    {&quot;file&quot;, &quot;out&quot;, &quot;model&quot;, &quot;width&quot;, &quot;classes&quot;, &quot;tensors&quot;, &quot;format&quot;, &quot;entry&quot;, &quot;prefix&quot;,</span></span>
<span class="line"><span>     &quot;others&quot;, &quot;left&quot;}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet export CHECKPOINT --format onnx|tfjs|safetensors --out PATH [--adaptive]</span></span>
<span class="line"><span>             [--reach stem|all] [--force] [--backend B] [--json]</span></span>
<span class="line"><span>    Write a network for another program. See &quot;Exporting&quot;. JSON:</span></span>
<span class="line"><span>    {&quot;checkpoint&quot;, &quot;model&quot;, &quot;format&quot;, &quot;out&quot;, &quot;bytes&quot;}, and for tfjs &quot;files&quot;</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet visualize CHECKPOINT --out DIR [--data cifar10|imagenet|folder:PATH]</span></span>
<span class="line"><span>                [--images 8] [--lambda 0.5] [--source S] [--resize PIXELS]</span></span>
<span class="line"><span>                [--damaged skip|fail] [--backend B] [--json]</span></span>
<span class="line"><span>    Write index.html, dictionary.png, reconstructions.png and layers.json: the stem&#39;s</span></span>
<span class="line"><span>    dictionary, the images behind every layer that can be inverted, and how sparsely</span></span>
<span class="line"><span>    and faithfully each layer codes. JSON:</span></span>
<span class="line"><span>    {&quot;out&quot;, &quot;checkpoint&quot;, &quot;model&quot;, &quot;data&quot;, &quot;indices&quot;, &quot;layers&quot;, &quot;inverted&quot;}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet reproduce [RECIPE [KEY=VALUE ...] --out DIR] [--limit N] [--backend B] [--json]</span></span>
<span class="line"><span>    Follow a recipe from training to report, each command in a process of its own; stopped, it</span></span>
<span class="line"><span>    goes on with the same --out. Without a recipe the shipped ones are listed. DIR gets run/,</span></span>
<span class="line"><span>    calibration.json, robust/, attack/, index.html and record.json. See &quot;Recipes&quot;. JSON:</span></span>
<span class="line"><span>    {&quot;recipe&quot;, &quot;title&quot;, &quot;scale&quot;, &quot;sha256&quot;, &quot;seed&quot;, &quot;overrides&quot;, &quot;versions&quot;, &quot;processor&quot;,</span></span>
<span class="line"><span>     &quot;finished&quot;, &quot;seconds&quot;, &quot;results&quot;, &quot;claims&quot;: [{&quot;claim&quot;, &quot;value&quot;, &quot;source&quot;, &quot;figure&quot;, &quot;ours&quot;}]}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet verify DIR [--backend B] [--tolerance T] [--json]</span></span>
<span class="line"><span>    Recompute golden files and print the largest relative error of each tensor.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet bench --models resnet18,sdnet18 --mode train,infer --batch 64 [--width 64]</span></span>
<span class="line"><span>            [--steps N] [--precision P] [--backend B] [--json]</span></span>
<span class="line"><span>    Images per second and peak memory of each model. JSON:</span></span>
<span class="line"><span>    {&quot;backend&quot;, &quot;results&quot;: [{&quot;model&quot;, &quot;mode&quot;, &quot;batch&quot;, &quot;width&quot;, &quot;imagesPerSecond&quot;, &quot;peakRssMiB&quot;}]}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet bench --layers 64x64,3x64 --iterations 2,8 --gradient manual,autodiff,conv</span></span>
<span class="line"><span>            [--image 32] [--batch 64] [--mode train,infer] [--steps N]</span></span>
<span class="line"><span>            [--precision P] [--backend B] [--json]</span></span>
<span class="line"><span>    Time and memory of single sparse-coding layers. JSON:</span></span>
<span class="line"><span>    {&quot;backend&quot;, &quot;results&quot;: [{&quot;layer&quot;, &quot;iterations&quot;, &quot;gradient&quot;, &quot;mode&quot;, &quot;batch&quot;, &quot;image&quot;,</span></span>
<span class="line"><span>     &quot;milliseconds&quot;, &quot;imagesPerSecond&quot;, &quot;peakTensorMiB&quot;, &quot;peakRssMiB&quot;}]}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet data list [--json]</span></span>
<span class="line"><span>    What data sets there are, their size and licence, and whether they are here. JSON:</span></span>
<span class="line"><span>    {&quot;cache&quot;, &quot;datasets&quot;: [{&quot;name&quot;, &quot;title&quot;, &quot;contents&quot;, &quot;bytes&quot;, &quot;licence&quot;, &quot;homepage&quot;,</span></span>
<span class="line"><span>     &quot;needsAgreement&quot;, &quot;here&quot;, &quot;path&quot;}]}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet data download NAME [--source S] [--part noise,blur] [--json]</span></span>
<span class="line"><span>    Fetch a data set into the cache directory and verify it. See &quot;Data sets&quot;.</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet data corrupt NAME --out DIR [--corruptions fog,snow] [--split test] [--limit N] [--seed N]</span></span>
<span class="line"><span>                   [--constants cifar|imagenet] [--source S] [--shard I/N] [--json]</span></span>
<span class="line"><span>    Write corrupted images in the layout of CIFAR-10-C. See &quot;Corruptions&quot;. JSON: {&quot;directory&quot;,</span></span>
<span class="line"><span>    &quot;dataset&quot;, &quot;split&quot;, &quot;images&quot;, &quot;seed&quot;, &quot;constants&quot;, &quot;written&quot;, &quot;kept&quot;}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet models [PATTERN] [--json]</span></span>
<span class="line"><span>sdnet models --summary NAME [--width 64] [--stem-atoms N] [--classes 10] [--stem cifar]</span></span>
<span class="line"><span>             [--image 32] [--iterations N] [--lambda L] [--json]</span></span>
<span class="line"><span>    The networks with parameters, multiply-adds and accuracy, and the trained ones;</span></span>
<span class="line"><span>    or one network layer by layer. See &quot;Networks&quot;. JSON: {&quot;models&quot;: [{&quot;name&quot;, &quot;summary&quot;,</span></span>
<span class="line"><span>    &quot;parameterCount&quot;, &quot;multiplyAdds&quot;, &quot;claims&quot;, &quot;pretrained&quot;}]}, and {&quot;name&quot;, &quot;options&quot;,</span></span>
<span class="line"><span>    &quot;layers&quot;, &quot;parameters&quot;, &quot;fixedNumbers&quot;, &quot;multiplyAdds&quot;, &quot;uncounted&quot;}</span></span>
<span class="line"><span></span></span>
<span class="line"><span>sdnet demo [--out DIR] [--minutes N] [--data cifar10] [--source S] [--seed N]</span></span>
<span class="line"><span>           [--backend B] [--json]</span></span>
<span class="line"><span>    The main job on defaults; what \`npm start\` runs.</span></span></code></pre></div><p><code>CHECKPOINT</code> is a <code>.safetensors</code> file, a run directory, or the name of a <a href="/guide/networks">trained network</a>. <code>--backend</code> is one of <code>tensorflow</code> (or <code>native</code>), <code>wasm</code> and <code>cpu</code>. <code>--precision</code> is that of convolutions: <code>float32</code> (if left out), <code>bfloat16</code>, or <code>auto</code>, the faster one of this processor; see <a href="/guide/training#precision">Precision</a>. <code>train</code> has it as <code>training.precision</code>.</p><h3 id="what-bench-layers-measures" tabindex="-1">What <code>bench --layers</code> measures <a class="header-anchor" href="#what-bench-layers-measures" aria-label="Permalink to &quot;What \`bench --layers\` measures&quot;">​</a></h3><p>A layer is <code>channels x atoms</code>, 3×3, stride 1, padding 1, λ 0.1, the published iteration with step size 0.9 / ‖A‖². <code>train</code> is forward and backward: on 3 channels, a stem, the gradient of the dictionary alone, otherwise of input and dictionary. <code>manual</code> is the gradient the layer uses, <code>autodiff</code> the same iteration left to TensorFlow.js, <code>conv</code> one plain convolution as the yardstick, which has 0 iterations.</p><p><code>milliseconds</code> is the median step after two that warm up. <code>peakTensorMiB</code> is by how much the values of all tensors go above the layer&#39;s inputs at the worst moment of one step: every buffer counts from its creation to its release, shared ones once. Scratch memory inside a kernel is not in it. <code>peakRssMiB</code> is the largest resident memory of the process so far, so it means something for the first figure of a process only.</p><h3 id="what-import-reads" tabindex="-1">What <code>import</code> reads <a class="header-anchor" href="#what-import-reads" aria-label="Permalink to &quot;What \`import\` reads&quot;">​</a></h3><table tabindex="0"><thead><tr><th>what</th><th>how</th></tr></thead><tbody><tr><td>formats</td><td><code>torch.save</code>: zip (since PyTorch 1.6), the one before, the tar archive until 2017; safetensors</td></tr><tr><td>networks</td><td>ResNet and SDNet, 18 and 34, SDNet-All, told by names and shapes; <code>--model</code> and <code>--width</code> only check</td></tr><tr><td>names</td><td>of the official code; of the widely copied code for CIFAR (<code>conv1</code>, <code>bn1</code>, <code>shortcut</code>, <code>linear</code>); of torchvision and timm (<code>downsample</code>, <code>fc</code>, a 7×7 stem)</td></tr><tr><td>keys</td><td>any, also nested: Lightning&#39;s <code>state_dict</code>, torchvision&#39;s <code>model</code>, a list of models</td></tr><tr><td>prefixes</td><td>any that all names of the network share: <code>module.</code>, <code>_orig_mod.</code>, <code>net.</code>, <code>model.module.</code>; wrappers inside names are looked through</td></tr><tr><td>several networks</td><td>the one under the most usual key; the others are named, and <code>--entry</code> takes them. Two in one dict (<code>student.</code>, <code>teacher.</code>) must be chosen</td></tr><tr><td>all zero</td><td>passed over if there is another network</td></tr><tr><td>beside the network</td><td>losses, metrics, counters of averages: named and left; <code>mean</code> and <code>std</code> of a module in front that normalises images are kept as the normalisation</td></tr><tr><td>element types</td><td>float16, bfloat16 and float64 become float32; counts of batches that are missing become 0</td></tr></tbody></table><p>A ResNet for CIFAR under torchvision&#39;s names is refused: its tensors do not say whether it pools behind the stem. The message says how to save it with official names if it does not. A PyTorch file given to another command is answered with the <code>sdnet import</code> line to run first.</p><p>A pickle is a program, and Python runs whatever it names. This reader makes dicts, tensors and storages; every other class or function that a file names (<code>collections.Counter</code>, <code>argparse.Namespace</code>, NumPy&#39;s numbers, classes of your own) stays a name, is never looked up or called, and is refused only where a weight should be. Reading takes at most four times the memory of the file, or 64 MiB, whatever the file says. λ and the number of iterations are not part of a PyTorch checkpoint: the defaults, 0.1 and 2, are assumed.</p></div>`);
}
const _sfc_setup = _sfc_main.setup;
_sfc_main.setup = (props, ctx) => {
  const ssrContext = useSSRContext();
  (ssrContext.modules || (ssrContext.modules = /* @__PURE__ */ new Set())).add("guide/command-line.md");
  return _sfc_setup ? _sfc_setup(props, ctx) : void 0;
};
const commandLine = /* @__PURE__ */ _export_sfc(_sfc_main, [["ssrRender", _sfc_ssrRender]]);
export {
  __pageData,
  commandLine as default
};
