import * as tf from "@tensorflow/tfjs";
import { replaceKernel } from "./mended/replace-kernel.js";
import type { Attribute, NativeBackend } from "./native-backend.js";
import { BFLOAT16, halfStorage } from "./native-half.js";
import { poolGeometry, type PoolAttributes } from "./pool-geometry.js";

/**
 * Gives the `tensorflow` backend oneDNN's gradient of max pooling, on the processor: TensorFlow's own is one thread that looks for
 * each maximum again, and takes ten times as long in either precision. The gradient goes to the first maximum, as there.
 */
export function speedUpMaxPoolGradient(): void {
  replaceKernel("MaxPoolGrad", "tensorflow", (stock) => (call) => {
    const backend = call.backend as unknown as NativeBackend;
    const { binding } = backend;
    const { dy, input, output } = call.inputs as Record<"dy" | "input" | "output", tf.Tensor4D>;
    const info = poolGeometry(input, call.attrs as unknown as PoolAttributes);
    const padding = info.padInfo.type;
    const isPlain = (padding === "VALID" || padding === "SAME") && info.dataFormat === "channelsLast";
    if (!isPlain || binding.SDNET_LIST_ATTRIBUTES !== true || binding.isUsingGpuDevice()) return stock(call);
    const { isHalf, toHalf, execute } = halfStorage(backend);
    const integers = (name: string, value: readonly number[]): Attribute => ({
      name,
      type: binding.TF_ATTR_INT,
      value,
    });
    const text = (name: string, value: string): Attribute => ({ name, type: binding.TF_ATTR_STRING, value });
    const inHalf = isHalf(input);
    const attributes: readonly Attribute[] = [
      { name: "T", type: binding.TF_ATTR_TYPE, value: inHalf ? BFLOAT16 : binding.TF_FLOAT },
      integers("ksize", [1, info.filterHeight, info.filterWidth, 1]),
      integers("strides", [1, info.strideHeight, info.strideWidth, 1]),
      text("padding", padding),
      integers("explicit_paddings", []),
      text("data_format", "NHWC"),
      { name: "workspace_enabled", type: binding.TF_ATTR_BOOL, value: true },
      text("_kernel", "MklNameChangeOp"),
    ];
    return tf.tidy(() => {
      // The workspace says where each maximum is; pooling once more costs less than to keep it.
      const [, workspace] = execute("_MklNativeMaxPool", attributes, [input], 2) as [tf.Tensor, tf.Tensor];
      const [largest, gradient] = inHalf ? [toHalf(output), toHalf(dy)] : [output, dy];
      return execute(
        "_MklNativeMaxPoolGrad",
        attributes,
        [input, largest, gradient, workspace],
        1,
      )[0] as tf.Tensor;
    });
  });
}
