import { ConvDictionary, encode, powerIteration, seededNormal, type CodingOptions } from "@sdnet/csc-core";
import type { Safetensors } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { compare, compareEach, inScope, take, type Comparison } from "./comparison.js";
import { goldenTensor } from "./golden-tensor.js";

/** Power iterations that bring ‖A‖² of the golden dictionaries well within its tolerance. */
const POWER_ROUNDS = 300;
/** Golden ‖A‖² stopped up to 2.7e-3 below the limit that float64 reaches: docs/NUMERICS.md. */
const LIPSCHITZ_TOLERANCE = 5e-3;

/** Recomputes a golden file of one CSC layer: codes, reconstruction, residual, ‖A‖² and both gradients. */
export function verifyCsc(golden: Safetensors, { tolerance }: { readonly tolerance: number }): Comparison[] {
  const { metadata } = golden;
  const number = (name: string, byDefault: number): number => Number(metadata[name] ?? byDefault);
  const flag = (name: string): boolean => (metadata[name] ?? "True") === "True";
  const options: CodingOptions = {
    stride: number("stride", 1),
    padding: number("pad", 1),
    mu: number("mu", 0),
    iterations: number("steps", 2),
    nonNegative: flag("nonneg"),
    loss: flag("square") ? "square" : "root",
    method: "published",
  };
  return inScope(() => {
    const signal = goldenTensor(golden, "x", "images") as tf.Tensor4D;
    const kernel = goldenTensor(golden, "weight", "kernel") as tf.Tensor4D;
    const stepSize = tf.scalar(golden.tensors.get("step_size")?.data[0] as number);
    const lambda = tf.scalar(number("lam", 0.1));
    const copies = number("ndict", 1);
    const repeat = (images: tf.Tensor4D): tf.Tensor4D => tf.tile(images, [1, 1, 1, copies]);
    const code = (images: tf.Tensor4D, atoms: tf.Tensor4D): tf.Tensor4D =>
      encode({ signal: repeat(images), kernel: atoms, lambda, stepSize }, options);

    const codes = code(signal, kernel);
    const dictionary = new ConvDictionary(kernel, options);
    const reconstruction = dictionary.synthesize(codes);
    const residual = tf.sub(repeat(signal), reconstruction);
    const upstream = goldenTensor(golden, "upstream", "images");
    const [signalGradient, kernelGradient] = tf.grads((images, atoms) =>
      tf.sum(tf.mul(code(images as tf.Tensor4D, atoms as tf.Tensor4D), upstream)),
    )([signal, kernel]) as [tf.Tensor, tf.Tensor];
    const [, height, width, atomCount] = codes.shape;
    const start = seededNormal({ deviation: 1, seed: 1 }).apply([1, height, width, atomCount]) as tf.Tensor4D;
    const { squaredNorm } = powerIteration(dictionary, { vector: start, rounds: POWER_ROUNDS });

    const check = (name: string, computed: tf.Tensor, layout: "images" | "kernel" | "plain"): Comparison =>
      compare(name, {
        computed: take(computed),
        golden: take(goldenTensor(golden, name, layout)),
        tolerance,
      });
    return [
      check("code", codes, "images"),
      check("reconstruction", reconstruction, "images"),
      check("residual_norm", tf.sqrt(tf.sum(tf.square(residual), [1, 2, 3])), "plain"),
      check("grad_x", signalGradient, "images"),
      check("grad_weight", kernelGradient, "kernel"),
      compareEach("lipschitz", {
        computed: take(squaredNorm),
        golden: take(goldenTensor(golden, "lipschitz", "plain")),
        tolerance: LIPSCHITZ_TOLERANCE,
      }),
    ];
  });
}
