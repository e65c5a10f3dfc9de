import { AddRelu } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { linearHead } from "./linear-head.js";
import { mdeqConvolution } from "./mdeq-convolution.js";

/** Sizes of the head of an MDEQ. */
export interface MdeqHeadOptions {
  /** Inner channels of each branch's bottleneck; it ends with four times as many. */
  readonly inner: readonly number[];
  /** Channels before the average. */
  readonly final: number;
  readonly classes: number;
  readonly seed: number;
}

/** From the branches of the fixed point, finest first, to logits: a bottleneck in each, then downwards, summing. */
export function mdeqHead(
  branches: readonly tf.SymbolicTensor[],
  options: MdeqHeadOptions,
): tf.SymbolicTensor {
  const { inner, final, classes, seed } = options;
  const bottlenecks = branches.map((branch, index) =>
    bottleneck(branch, { name: `head.branch${index}`, inner: inner[index] ?? 1, seed }),
  );
  const merged = bottlenecks.reduce((finer, coarser, index) => {
    const name = `head.down${index}`;
    const filters = 4 * (inner[index] ?? 1);
    const down = mdeqConvolution(finer, {
      name,
      filters,
      kernelSize: 3,
      strides: 2,
      bias: true,
      relu: true,
      seed,
    });
    return tf.layers.add({ name: `${name}.sum` }).apply([coarser, down]) as tf.SymbolicTensor;
  });
  const last = mdeqConvolution(merged, {
    name: "head.final",
    filters: final,
    kernelSize: 1,
    bias: true,
    relu: true,
    seed,
  });
  return linearHead(last, { classes, seed });
}

/** `relu(c1x1(c3x3(c1x1(x))) + c1x1(x))`; the norms of the main path have no scale and offset, as in the authors' code. */
function bottleneck(
  input: tf.SymbolicTensor,
  { name, inner, seed }: { readonly name: string; readonly inner: number; readonly seed: number },
): tf.SymbolicTensor {
  const outer = 4 * inner;
  const part = (
    from: tf.SymbolicTensor,
    suffix: string,
    size: { readonly filters: number; readonly kernelSize: 1 | 3; readonly relu: boolean },
  ): tf.SymbolicTensor => mdeqConvolution(from, { name: `${name}.${suffix}`, affine: false, seed, ...size });
  const narrow = part(input, "conv1", { filters: inner, kernelSize: 1, relu: true });
  const middle = part(narrow, "conv2", { filters: inner, kernelSize: 3, relu: true });
  const main = part(middle, "conv3", { filters: outer, kernelSize: 1, relu: false });
  const side = mdeqConvolution(input, {
    name: `${name}.shortcut`,
    filters: outer,
    kernelSize: 1,
    relu: false,
    seed,
  });
  return new AddRelu({ name: `${name}.sum` }).apply([main, side]) as tf.SymbolicTensor;
}
