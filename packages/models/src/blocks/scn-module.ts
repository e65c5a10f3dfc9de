import { PatchCoding, PlainBatchNorm } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";
import { layerSeed } from "./layer-seed.js";

/** Added to the variances of an SCN. */
export const SCN_EPSILON = 1e-4;

/** Name, dictionaries and coding of a bottleneck module. */
export interface ScnModuleOptions {
  /** Key prefix, such as `layer2`. */
  readonly name: string;
  /** Atoms of the first dictionary. */
  readonly slim: number;
  /** Atoms of the second dictionary, channels of the result. */
  readonly wide: number;
  /** Stride of the first dictionary. */
  readonly strides: number;
  /** Initial value of every λ. */
  readonly lambda: number;
  readonly iterations: number;
  /** Seed of the model. */
  readonly seed: number;
}

/**
 * The bottleneck of an SCN: `code(norm(code(norm(x))))`, 3x3 patches, first over a slim dictionary, then over a wide one.
 * Norms have no scale and offset. No ReLU: codes are non-negative.
 *
 * @see arXiv 1701.08349, section 3.3.
 */
export function scnModule(input: tf.SymbolicTensor, options: ScnModuleOptions): tf.SymbolicTensor {
  const { name, slim, wide, strides, lambda, iterations, seed } = options;
  const half = (part: string, from: tf.SymbolicTensor, size: { filters: number; strides: number }) => {
    const layerName = `${name}.${part}.code`;
    const norm = new PlainBatchNorm({ name: `${name}.${part}.norm`, epsilon: SCN_EPSILON });
    const code = new PatchCoding({
      name: layerName,
      kernelSize: 3,
      ...size,
      lambda,
      iterations,
      seed: layerSeed(seed, layerName),
    });
    return code.apply(norm.apply(from)) as tf.SymbolicTensor;
  };
  return half("wide", half("slim", input, { filters: slim, strides }), { filters: wide, strides: 1 });
}
