// Where the measured figures of the pages come from; see page-figures.mjs.

/** Pages whose tables hold settings and no measurements. */
export const SETTINGS = {
  "apps/docs/guide/config.md": "defaults and ranges of an experiment",
  "apps/docs/guide/corruptions.md": "parameters of the published corruptions",
  "apps/docs/guide/choosing.md": "values to set",
  "apps/docs/guide/command-line.md": "formats and options",
  "apps/docs/guide/data.md": "data sets, as their publishers describe them",
  "apps/docs/guide/exporting.md": "formats",
  "apps/docs/guide/images.md": "transforms",
  "apps/docs/guide/layers.md": "options of layers",
  "docs/GLOSSARY.md": "words",
};

/** Passages whose numbers nobody here measured, and what they are. */
const DEFINITIONS = {
  "README.md": {
    "TensorFlow's own kernels (274 MB)": "size of a published download",
    "CIFAR-10 (170 MB)": "size of a published download",
  },
  "benchmarks/README.md": {
    "bursts of 200 ms": "a setting",
  },
  "docs/GLOSSARY.md": {
    "2, 4 and 8 times as many": "shape of the networks",
  },
  "docs/NUMERICS.md": {
    "within one grey level on 99 % of all values": "a bound of the comparison",
    "254 for −2.75": "an example",
    "up to 1.6 % below the limit": "arithmetic of the golden values beside it",
    "allows 2 % there": "a bound of verify",
  },
  "apps/docs/guide/command-line.md": {
    "or 64 MiB, whatever the file says": "a limit",
  },
  "apps/docs/guide/corruptions.md": {
    "10,000 images, 2.9 GB": "arithmetic of the images",
  },
  "apps/docs/guide/data.md": {
    "themselves (170 MB)": "size of a published download",
    "has fetched it (2.9 GB)": "size of a published download",
    "31 MB of 154": "arithmetic of the images",
    "23 GB:": "size of a published download",
  },
  "apps/docs/guide/engine.md": {
    "about 0.85 GB": "size of published libraries",
  },
  "apps/docs/guide/getting-started.md": {
    "a download of 274 MB": "size of a published download",
    "one of 170 MB": "size of a published download",
    "within 6.5 minutes": "the time that the demo gives itself",
  },
  "apps/docs/guide/images.md": {
    "a rectangle of 2 to 33 % of the image": "a setting",
  },
  "apps/docs/guide/networks.md": {
    "top-1 on the 10,000 test images of CIFAR-10 (95 %)": "level of the intervals",
  },
  "apps/docs/guide/robustness.md": {
    "more than 0.3 points": "a bound of the recommendation",
    "(one-sided, 95 %)": "level of a test",
    "with 95 % Wilson intervals": "level of the intervals",
  },
  "apps/docs/guide/scaling.md": {
    "at 94 % of their rate": "an assumption of the model",
    "carries 118 MB/s": "arithmetic of the assumption",
  },
  "apps/docs/theory/attacks.md": {
    "with an overshoot of 2 %": "a setting of the attack",
    "5 % shorter after a success, 5 % longer after a failure": "a setting of the attack",
    "within 5 % of it": "a bound of a test",
  },
};

/** Passages whose numbers are in a record. */
const MEASURED = [
  {
    page: "benchmarks/README.md",
    text: "AMD EPYC (AVX-512), 24 GiB",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: ["run.memoryGiB"],
  },
  {
    page: "benchmarks/README.md",
    text: "| 64x64 | 2 | 128 MiB | 328 MiB | 0.39 |",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: [
      "results.0.iterations",
      "results.0.memory.manual.peakTensorMiB",
      "results.0.memory.autodiff.peakTensorMiB",
      "results.0.memory.manual.peakTensorMiB/results.0.memory.autodiff.peakTensorMiB",
    ],
  },
  {
    page: "benchmarks/README.md",
    text: "| 64x64 | 8 | 608 MiB | 1866 MiB | 0.33 |",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: [
      "results.1.iterations",
      "results.1.memory.manual.peakTensorMiB",
      "results.1.memory.autodiff.peakTensorMiB",
      "results.1.memory.manual.peakTensorMiB/results.1.memory.autodiff.peakTensorMiB",
    ],
  },
  {
    page: "benchmarks/README.md",
    text: "| 3x64 | 2 | 82 MiB | 282 MiB | 0.29 |",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: [
      "results.2.iterations",
      "results.2.memory.manual.peakTensorMiB",
      "results.2.memory.autodiff.peakTensorMiB",
      "results.2.memory.manual.peakTensorMiB/results.2.memory.autodiff.peakTensorMiB",
    ],
  },
  {
    page: "benchmarks/README.md",
    text: "| 3x64 | 8 | 330 MiB | 1528 MiB | 0.22 |",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: [
      "results.3.iterations",
      "results.3.memory.manual.peakTensorMiB",
      "results.3.memory.autodiff.peakTensorMiB",
      "results.3.memory.manual.peakTensorMiB/results.3.memory.autodiff.peakTensorMiB",
    ],
  },
  {
    page: "benchmarks/README.md",
    text: "the layer has 1.14 times the speed of PyTorch's (1.00 to 1.26) and 1.20 times that of autodiff",
    record: "benchmarks/results/2026-11-24-csc-layer.json",
    values: [
      "results.1.manualToTorch.median",
      "results.1.manualToTorch.least",
      "results.1.manualToTorch.most",
      "results.1.manualToAutodiff.median",
    ],
  },
  {
    page: "benchmarks/README.md",
    text: "1359 MiB, ResNet-18 in 1299 MiB",
    record: "benchmarks/results/2026-11-24-training-memory.json",
    values: [
      "rounds.0.models.sdnet18.peakRssMiB/2+rounds.1.models.sdnet18.peakRssMiB/2",
      "rounds.0.models.resnet18.peakRssMiB/2+rounds.1.models.resnet18.peakRssMiB/2",
    ],
  },
  {
    page: "packages/models/README.md",
    text: "(93 % on CIFAR-10, 4 MB)",
    record: "packages/models/pretrained/manifest.json",
    values: ["networks.3.accuracy.top1", "networks.1.bytes/1e6"],
  },
  {
    page: "docs/NUMERICS.md",
    text: "| forward | 6.91 | 6.82 |",
    record: "benchmarks/results/2026-11-30-strided-1x1.json",
    values: [
      "results.0.parts.forward.ours+results.1.parts.forward.ours+results.2.parts.forward.ours",
      "results.0.parts.forward.theirs+results.1.parts.forward.theirs+results.2.parts.forward.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "3.59 | 3.52 |",
    record: "benchmarks/results/2026-11-30-strided-1x1-bfloat16.json",
    values: [
      "results.0.parts.forward.ours+results.1.parts.forward.ours+results.2.parts.forward.ours",
      "results.0.parts.forward.theirs+results.1.parts.forward.theirs+results.2.parts.forward.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "| input gradient | 8.21 | 9.05 |",
    record: "benchmarks/results/2026-11-30-strided-1x1.json",
    values: [
      "results.0.parts.input gradient.ours+results.1.parts.input gradient.ours+results.2.parts.input gradient.ours",
      "results.0.parts.input gradient.theirs+results.1.parts.input gradient.theirs+results.2.parts.input gradient.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "3.99 | 5.06 |",
    record: "benchmarks/results/2026-11-30-strided-1x1-bfloat16.json",
    values: [
      "results.0.parts.input gradient.ours+results.1.parts.input gradient.ours+results.2.parts.input gradient.ours",
      "results.0.parts.input gradient.theirs+results.1.parts.input gradient.theirs+results.2.parts.input gradient.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "| kernel gradient | 5.51 | 6.62 |",
    record: "benchmarks/results/2026-11-30-strided-1x1.json",
    values: [
      "results.0.parts.kernel gradient.ours+results.1.parts.kernel gradient.ours+results.2.parts.kernel gradient.ours",
      "results.0.parts.kernel gradient.theirs+results.1.parts.kernel gradient.theirs+results.2.parts.kernel gradient.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "3.25 | 3.86 |",
    record: "benchmarks/results/2026-11-30-strided-1x1-bfloat16.json",
    values: [
      "results.0.parts.kernel gradient.ours+results.1.parts.kernel gradient.ours+results.2.parts.kernel gradient.ours",
      "results.0.parts.kernel gradient.theirs+results.1.parts.kernel gradient.theirs+results.2.parts.kernel gradient.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "| all | 20.87 | 22.72 |",
    record: "benchmarks/results/2026-11-30-strided-1x1.json",
    values: [
      "results.0.parts.all.ours+results.1.parts.all.ours+results.2.parts.all.ours",
      "results.0.parts.all.theirs+results.1.parts.all.theirs+results.2.parts.all.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "11.01 | 12.51 |",
    record: "benchmarks/results/2026-11-30-strided-1x1-bfloat16.json",
    values: [
      "results.0.parts.all.ours+results.1.parts.all.ours+results.2.parts.all.ours",
      "results.0.parts.all.theirs+results.1.parts.all.theirs+results.2.parts.all.theirs",
    ],
  },
  {
    page: "docs/NUMERICS.md",
    text: "from 281 to 331 images/s on two quiet cores",
    record: "docs/results/2026-11-30-sdnet8-principal-training.json",
    values: ["twoQuietCores.imagesPerSecond.before", "twoQuietCores.imagesPerSecond.after"],
  },
  {
    page: "apps/docs/guide/networks.md",
    text: "reached 93.48 %",
    record: "docs/results/2026-12-01-sdnet8-seed2-training.json",
    values: ["test.top1*100"],
  },
  {
    page: "apps/docs/guide/networks.md",
    text: "and 93.25 %",
    record: "docs/results/2026-12-01-convnet8-seed2-training.json",
    values: ["test.top1*100"],
  },
  ...[
    ["| 93.13 % (92.62–93.61) | 4.0 MB |", 3],
    ["| 93.03 % (92.51–93.51) | 4.0 MB |", 0],
    ["| 91.44 % (90.88–91.97) | 4.0 MB |", 4],
    ["| 91.58 % (91.02–92.11) | 4.0 MB |", 1],
    ["| 84.19 % (83.46–84.89) | 1.4 MB |", 2],
  ].map(([text, network]) => ({
    page: "apps/docs/guide/networks.md",
    text,
    record: "packages/models/pretrained/manifest.json",
    values: ["accuracy.top1", "accuracy.interval.0", "accuracy.interval.1", "bytes/1e6"].map(
      (field) => `networks.${network}.${field}`,
    ),
  })),
];

/** Every passage. */
export const FIGURES = [
  ...MEASURED,
  ...Object.entries(DEFINITIONS).flatMap(([page, passages]) =>
    Object.entries(passages).map(([text, definition]) => ({ page, text, definition })),
  ),
];
