import * as tf from "@tensorflow/tfjs";
import { layerSeed } from "../blocks/layer-seed.js";
import { mdeqConvolution } from "../blocks/mdeq-convolution.js";
import { mdeqHead } from "../blocks/mdeq-head.js";
import { resolveEquilibrium } from "../equilibrium/equilibrium-options.js";
import { MultiscaleEquilibrium } from "../equilibrium/multiscale-equilibrium.js";
import { StateBranch } from "../equilibrium/state-branch.js";
import type { ResolvedModelOptions } from "../model-options.js";

/** The authors' two configurations for CIFAR-10; channels at width 64. */
const SIZES = {
  tiny: {
    channels: [24, 24],
    inner: [8, 16],
    final: 200,
    hasInjection: false,
    defaults: { backwardIterations: 24, pretrainSteps: 3_000, dropout: 0.25 },
  },
  large: {
    channels: [32, 64, 128, 256],
    inner: [14, 28, 56, 112],
    final: 1680,
    hasInjection: true,
    defaults: { backwardIterations: 20, pretrainSteps: 20_000, dropout: 0.3 },
  },
} as const;

/** Width at which the channels are those of the authors. */
const PUBLISHED_WIDTH = 64;

/**
 * MDEQ: features at several resolutions that are the fixed point of one residual function, found anew for every image, and a
 * head that reads all of them. Width 64 is the published size; other widths scale every channel count.
 *
 * `iterations` are updates of the forward solver. `lambda`, `stemAtoms`, `shortcut` and `pooling` mean nothing here.
 *
 * @throws RangeError if a branch would not have a multiple of 8 channels, the images cannot be halved often enough, an
 * option of the solvers is out of range, or for the ImageNet stem.
 * @see Bai, Koltun & Kolter, "Multiscale Deep Equilibrium Models" (2020).
 */
export function mdeq(size: keyof typeof SIZES, options: ResolvedModelOptions): tf.LayersModel {
  const { channels, inner, final, hasInjection, defaults } = SIZES[size];
  const { imageSize, width, classes, stem, iterations, equilibrium, seed } = options;
  if (stem !== "cifar") {
    throw new RangeError(`createModel: \`stem\` must be cifar for mdeq-${size}, got ${stem}.`);
  }
  const scaled = (count: number): number => Math.round((count * width) / PUBLISHED_WIDTH);
  const branchChannels = channels.map((count) => (count * width) / PUBLISHED_WIDTH);
  if (branchChannels.some((count) => count % 8 !== 0)) {
    throw new RangeError(
      `createModel: \`width\` must give every branch of mdeq-${size} a multiple of 8 channels, got ${width}: ${branchChannels.join(", ")}.`,
    );
  }
  const [first = 0] = branchChannels;
  const images = tf.input({ shape: [imageSize, imageSize, 3], name: "images" });
  const block = { filters: first, relu: true, seed } as const;
  const coarse = mdeqConvolution(images, { ...block, name: "stem.0", kernelSize: 3 });
  const features = mdeqConvolution(coarse, { ...block, name: "stem.1", kernelSize: 3 });
  const injected = hasInjection
    ? mdeqConvolution(features, { ...block, name: "stem.2", kernelSize: 1 })
    : features;
  const name = "equilibrium";
  const layer = new MultiscaleEquilibrium({
    name,
    channels: branchChannels,
    iterations,
    seed: layerSeed(seed, name),
    ...resolveEquilibrium(equilibrium, defaults),
  });
  const state = layer.apply(injected);
  const branches = channels.map((_, index) =>
    new StateBranch({ name: `${name}.branch${index}`, branches: layer.branches, index }).apply(state),
  ) as tf.SymbolicTensor[];
  const head = { inner: inner.map(scaled), final: scaled(final), classes, seed };
  return tf.model({ inputs: images, outputs: mdeqHead(branches, head) });
}
