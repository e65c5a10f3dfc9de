import * as tf from "@tensorflow/tfjs";
import { replaceKernel, tensorOfResult, type KernelCall } from "./replace-kernel.js";

/** Kernels of one input that lose NaN, by backend: shaders compare as if there were none. */
const LOSES_NAN: Readonly<Record<string, readonly string[]>> = {
  webgl: ["Sign", "Softplus", "Elu", "Selu"],
  webgpu: ["Sign", "Softplus", "Elu", "Selu", "Exp", "Log", "Atanh", "Sigmoid"],
};

/** Makes NaN come through, and running sums right, where TensorFlow.js on WebGL and WebGPU loses them. */
export function correctOnGpu(backendName: "webgl" | "webgpu"): void {
  for (const name of LOSES_NAN[backendName] ?? []) {
    replaceKernel(name, backendName, (stock) => (call) => keepNaN(stock, call));
  }
  if (backendName === "webgl") correctLimitsOnWebGl();
  // WebGPU makes NaN 0.
  replaceKernel("Relu6", backendName, () => ({ inputs }) => {
    const { x } = inputs as { x: tf.Tensor };
    return tf.tidy(() => tf.minimum(tf.relu(x), tf.scalar(6, x.dtype)));
  });
  replaceKernel("Pow", backendName, (stock) => (call) => {
    const { a, b } = call.inputs as { a: tf.Tensor; b: tf.Tensor };
    return tf.tidy(() => {
      const power = tensorOfResult(stock(call));
      const broken = tf.logicalOr(
        tf.isNaN(tf.broadcastTo(a, power.shape)),
        tf.isNaN(tf.broadcastTo(b, power.shape)),
      );
      return tf.where(broken, tf.fill(power.shape, NaN), power);
    });
  });
  replaceKernel("Softmax", backendName, (stock) => (call) => {
    const { logits } = call.inputs as { logits: tf.Tensor };
    const { dim } = call.attrs as unknown as { dim: number };
    return tf.tidy(() => {
      const marks = tf.max(tf.cast(tf.isNaN(logits), "float32"), dim, true);
      const broken = tf.broadcastTo(tf.greater(marks, 0), logits.shape);
      return tf.where(broken, tf.fill(logits.shape, NaN), tensorOfResult(stock(call)));
    });
  });
  if (backendName === "webgpu") correctReverseSums();
}

function keepNaN(stock: tf.KernelFunc, call: KernelCall): tf.Tensor {
  const { x } = call.inputs as { x: tf.Tensor };
  return tf.tidy(() => {
    const result = tensorOfResult(stock(call));
    return x.dtype === "float32" ? tf.where(tf.isNaN(x), x, result) : result;
  });
}

/**
 * On WebGL the ReLU of minus infinity is NaN, and clipping leaves the numbers next to a NaN as they are, because four are clipped at once
 * or not at all.
 */
function correctLimitsOnWebGl(): void {
  replaceKernel("Relu", "webgl", () => ({ inputs }) => {
    const { x } = inputs as { x: tf.Tensor };
    return tf.tidy(() => tf.maximum(x, tf.scalar(0, x.dtype)));
  });
  replaceKernel("ClipByValue", "webgl", () => ({ inputs, attrs }) => {
    const { x } = inputs as { x: tf.Tensor };
    const { clipValueMin, clipValueMax } = attrs as unknown as Record<string, number>;
    return tf.tidy(() => {
      const raised = tf.maximum(x, tf.scalar(clipValueMin ?? NaN, x.dtype));
      return tf.minimum(raised, tf.scalar(clipValueMax ?? NaN, x.dtype));
    });
  });
}

/** On WebGPU a running sum from the end is wrong where the axis is not a power of two long. */
function correctReverseSums(): void {
  replaceKernel("Cumsum", "webgpu", (stock) => (call) => {
    const { axis, exclusive, reverse } = call.attrs as unknown as CumsumAttributes;
    if (!reverse) return stock(call);
    const { x } = call.inputs as { x: tf.Tensor };
    return tf.tidy(() => tf.reverse(tf.cumsum(tf.reverse(x, axis), axis, exclusive), axis));
  });
}

interface CumsumAttributes {
  readonly axis: number;
  readonly exclusive: boolean;
  readonly reverse: boolean;
}
