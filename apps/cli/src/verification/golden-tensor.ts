import type { Safetensors } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";

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
  const entry = golden.tensors.get(name);
  if (entry?.dtype !== "F32") throw new Failure(`golden file: tensor \`${name}\` must be there as float32.`);
  const stored = tf.tensor(entry.data, [...entry.shape]);
  if (layout === "plain") return stored;
  return tf.transpose(stored, layout === "images" ? [0, 2, 3, 1] : [2, 3, 1, 0]);
}
