import * as tf from "@tensorflow/tfjs";
import { mapNumbers, mayHoldNaN } from "./kernel-values.js";
import { replaceKernel, tensorOfResult, type KernelCall } from "./replace-kernel.js";

/**
 * Makes NaN come through where TensorFlow.js on WASM loses it. XNNPACK compares as integers or with the limit first, so a NaN with
 * a sign, which is what processors compute, becomes a limit; a NaN that JavaScript wrote has no sign and survives.
 *
 * Every number is looked at once; the stock kernel does the work unless one is not finite.
 */
export function passNaNOnWasm(): void {
  keepNaN("Relu", () => (x) => (x <= 0 ? 0 : x));
  keepNaN("Relu6", () => (x) => (x <= 0 ? 0 : x >= 6 ? 6 : x));
  keepNaN("ClipByValue", ({ attrs }) => {
    const { clipValueMin, clipValueMax } = attrs as unknown as ClipAttributes;
    return (x) => (x < clipValueMin ? clipValueMin : x > clipValueMax ? clipValueMax : x);
  });
  keepNaNOfSecond("Maximum");
  keepNaNOfSecond("Minimum");
  for (const name of ["FusedConv2D", "FusedDepthwiseConv2D", "_FusedMatMul"]) activateApart(name);
  skipNaNInMaxPool();
  for (const name of ["AvgPool", "DepthwiseConv2dNative"]) keepNaNOfWindows(name);
}

interface ClipAttributes {
  readonly clipValueMin: number;
  readonly clipValueMax: number;
}

/** Entry by entry: exact where the input is not finite, and where it is not a float at all. */
function keepNaN(kernelName: string, exact: (call: KernelCall) => (x: number) => number): void {
  replaceKernel(kernelName, "wasm", (stock) => (call) => {
    const { x } = call.inputs as { x: tf.TensorInfo };
    if (x.dtype === "float32" && !mayHoldNaN(call.backend, x)) return stock(call);
    return mapNumbers(call.backend, x, { dtype: x.dtype, f: exact(call) });
  });
}

/** Of two operands the stock kernel keeps the first one's NaN. */
function keepNaNOfSecond(kernelName: string): void {
  replaceKernel(kernelName, "wasm", (stock) => (call) => {
    const { b } = call.inputs as { b: tf.Tensor };
    if (!mayHoldNaN(call.backend, b)) return stock(call);
    return tf.tidy(() => {
      const result = tensorOfResult(stock(call));
      return tf.where(tf.isNaN(tf.broadcastTo(b, result.shape)), tf.fill(result.shape, NaN), result);
    });
  });
}

/** The activation inside a fused kernel loses NaN; as a kernel of its own it is the mended one. */
function activateApart(kernelName: string): void {
  const activations: Readonly<Record<string, (x: tf.Tensor) => tf.Tensor>> = {
    relu: tf.relu,
    relu6: tf.relu6,
  };
  replaceKernel(kernelName, "wasm", (stock) => (call) => {
    const { activation } = call.attrs as { activation?: string };
    const activate = activations[activation ?? ""];
    if (activate === undefined) return stock(call);
    return tf.tidy(() =>
      activate(tensorOfResult(stock({ ...call, attrs: { ...call.attrs, activation: "linear" } }))),
    );
  });
}

/** `tf.maxPool` skips NaN on the other backends; here a window with NaN would be lost whole. */
function skipNaNInMaxPool(): void {
  replaceKernel("MaxPool", "wasm", (stock) => (call) => {
    const { x } = call.inputs as { x: tf.Tensor };
    if (!mayHoldNaN(call.backend, x)) return stock(call);
    return tf.tidy(() => {
      const lowest = tf.where(tf.isNaN(x), tf.fill(x.shape, -Infinity), x);
      return tensorOfResult(stock({ ...call, inputs: { x: lowest } }));
    });
  });
}

/**
 * Sums over windows: XNNPACK makes NaN the lowest number. A result belongs to NaN where the same windows over marks, 1 where the
 * input is NaN, give more than 0.
 */
function keepNaNOfWindows(kernelName: string): void {
  replaceKernel(kernelName, "wasm", (stock) => (call) => {
    const { x, filter } = call.inputs as { x: tf.Tensor; filter?: tf.Tensor };
    const broken = [x, ...(filter === undefined ? [] : [filter])].filter((one) =>
      mayHoldNaN(call.backend, one),
    );
    if (broken.length === 0) return stock(call);
    return tf.tidy(() => {
      const marks = (one: tf.Tensor): tf.Tensor => tf.cast(tf.isNaN(one), "float32");
      const covered = (inputs: tf.NamedTensorInfoMap): tf.Tensor =>
        tensorOfResult(stock({ ...call, inputs }));
      const hits =
        filter === undefined
          ? covered({ x: marks(x) })
          : tf.add(
              covered({ x: marks(x), filter: tf.onesLike(filter) }),
              covered({ x: tf.onesLike(x), filter: marks(filter) }),
            );
      const result = covered(call.inputs);
      return tf.where(tf.greater(hits, 0), tf.fill(result.shape, NaN), result);
    });
  });
}
