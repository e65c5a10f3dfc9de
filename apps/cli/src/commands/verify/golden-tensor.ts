import type { Safetensors, StateEntry } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "@sdnet/train/experiment";

/**
 * A tensor of a golden file in our layout.
 *
 * @param layout - `images` are stored NCHW and returned NHWC, a `kernel` OIHW and HWIO; `plain` stays as it is.
 */
export function goldenTensor(
  golden: Safetensors,
  name: string,
  layout: "images" | "kernel" | "plain",
): tf.Tensor {
  const { data, shape } = goldenEntry(golden, name);
  const stored = tf.tensor(data, [...shape]);
  if (layout === "plain") return stored;
  return tf.transpose(stored, layout === "images" ? [0, 2, 3, 1] : [2, 3, 1, 0]);
}

/** The numbers of a tensor of a golden file, in its own layout. */
export function goldenValues(golden: Safetensors, name: string): Float32Array {
  return goldenEntry(golden, name).data;
}

function goldenEntry({ tensors }: Safetensors, name: string): StateEntry & { readonly dtype: "F32" } {
  const entry = tensors.get(name);
  if (entry?.dtype !== "F32") throw new Failure(`golden file: tensor \`${name}\` must be there as float32.`);
  return entry;
}
