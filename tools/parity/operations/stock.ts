import * as tf from "@tensorflow/tfjs";
import "@tensorflow/tfjs-backend-wasm";

/** A kernel or a gradient as TensorFlow.js ships it; to be imported before anything is mended. */
export type Stock = { readonly kernel: tf.KernelConfig } | { readonly gradient: tf.GradConfig };

const kernelOf = (name: string, backend: string): Stock => ({ kernel: tf.getKernel(name, backend) });
const gradientOf = (name: string): Stock => ({ gradient: tf.getGradient(name) });

/** Faults of TensorFlow.js 4.22, by the operation whose rows find them. */
export const STOCK_FAULTS: readonly {
  readonly fault: string;
  readonly operation: string;
  readonly backends: readonly ("wasm" | "cpu" | "native")[];
  readonly stock: Stock;
}[] = [
  {
    fault: "loses the gradient of max pooling",
    operation: "tf.maxPool",
    backends: ["wasm"],
    stock: kernelOf("MaxPoolGrad", "wasm"),
  },
  {
    fault: "loses the gradient of max pooling",
    operation: "maxPool",
    backends: ["wasm"],
    stock: kernelOf("MaxPoolGrad", "wasm"),
  },
  {
    fault: "divides a border's gradient by the whole window",
    operation: "tf.avgPool",
    backends: ["wasm"],
    stock: kernelOf("AvgPoolGrad", "wasm"),
  },
  {
    fault: "divides a border's gradient by the whole window",
    operation: "tf.avgPool",
    backends: ["cpu"],
    stock: kernelOf("AvgPoolGrad", "cpu"),
  },
  {
    fault: "makes a computed NaN 0",
    operation: "tf.relu",
    backends: ["wasm"],
    stock: kernelOf("Relu", "wasm"),
  },
  { fault: "makes a computed NaN 0", operation: "relu", backends: ["wasm"], stock: kernelOf("Relu", "wasm") },
  {
    fault: "makes a computed NaN 0",
    operation: "tf.relu6",
    backends: ["wasm"],
    stock: kernelOf("Relu6", "wasm"),
  },
  {
    fault: "makes a computed NaN a limit, and integers wrong",
    operation: "tf.clipByValue",
    backends: ["wasm"],
    stock: kernelOf("ClipByValue", "wasm"),
  },
  {
    fault: "loses the second operand's NaN",
    operation: "tf.maximum",
    backends: ["wasm"],
    stock: kernelOf("Maximum", "wasm"),
  },
  {
    fault: "loses the second operand's NaN",
    operation: "tf.minimum",
    backends: ["wasm"],
    stock: kernelOf("Minimum", "wasm"),
  },
  {
    fault: "makes a computed NaN minus infinity",
    operation: "tf.avgPool",
    backends: ["wasm"],
    stock: kernelOf("AvgPool", "wasm"),
  },
  {
    fault: "loses windows with NaN",
    operation: "tf.maxPool",
    backends: ["wasm"],
    stock: kernelOf("MaxPool", "wasm"),
  },
  {
    fault: "makes a computed NaN 0 in a fused ReLU",
    operation: "tf.layers.conv2d",
    backends: ["wasm"],
    stock: kernelOf("FusedConv2D", "wasm"),
  },
  {
    fault: "makes a computed NaN 0 in a fused ReLU",
    operation: "tf.layers.dense",
    backends: ["wasm"],
    stock: kernelOf("_FusedMatMul", "wasm"),
  },
  {
    fault: "copies a byte for a truth",
    operation: "tf.cast",
    backends: ["wasm"],
    stock: kernelOf("Cast", "wasm"),
  },
  {
    fault: "takes small numbers for 0",
    operation: "tf.sign",
    backends: ["wasm"],
    stock: kernelOf("Sign", "wasm"),
  },
  {
    fault: "writes integers into floats",
    operation: "tf.oneHot",
    backends: ["wasm"],
    stock: kernelOf("OneHot", "wasm"),
  },
  {
    fault: "reads a batch from the wrong place",
    operation: "tf.gather",
    backends: ["wasm"],
    stock: kernelOf("GatherV2", "wasm"),
  },
  {
    fault: "gives half-pixel resizing a wrong gradient",
    operation: "tf.image.resizeBilinear",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("ResizeBilinear"),
  },
  {
    fault: "takes width for height",
    operation: "tf.image.resizeNearestNeighbor",
    backends: ["cpu"],
    stock: gradientOf("ResizeNearestNeighbor"),
  },
  {
    fault: "transposes the gradient of a running sum",
    operation: "tf.cumsum",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("Cumsum"),
  },
  {
    fault: "does not sum the gradient of a broadcast operand",
    operation: "tf.maximum",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("Maximum"),
  },
  {
    fault: "does not sum the gradient of a broadcast operand",
    operation: "tf.minimum",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("Minimum"),
  },
  {
    fault: "does not sum the gradient of a broadcast operand",
    operation: "tf.squaredDifference",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("SquaredDifference"),
  },
  {
    fault: "gives the absolute value slope -1 at 0",
    operation: "tf.abs",
    backends: ["cpu", "wasm", "native"],
    stock: gradientOf("Abs"),
  },
];

/** Runs something with a stock kernel or gradient back in its place. */
export async function withStock<Result>(stock: Stock, run: () => Promise<Result>): Promise<Result> {
  const mended = exchange(stock);
  try {
    return await run();
  } finally {
    exchange(mended);
  }
}

/** Puts it in and gives what was there. */
function exchange(stock: Stock): Stock {
  if ("gradient" in stock) {
    const before = tf.getGradient(stock.gradient.kernelName);
    tf.unregisterGradient(stock.gradient.kernelName);
    tf.registerGradient(stock.gradient);
    return { gradient: before };
  }
  const { kernelName, backendName } = stock.kernel;
  const before = tf.getKernel(kernelName, backendName);
  tf.unregisterKernel(kernelName, backendName);
  tf.registerKernel(stock.kernel);
  return { kernel: before };
}
