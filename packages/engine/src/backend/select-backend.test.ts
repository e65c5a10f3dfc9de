import * as tf from "@tensorflow/tfjs";
import { afterEach, describe, expect, it, vi } from "vitest";

import { selectBackend } from "./select-backend.js";
import { hasNativeEngine } from "../install/has-native-engine.js";
import { Failure, UsageError } from "@sdnet/train/experiment";

const isLinked = hasNativeEngine();

afterEach(() => {
  vi.unstubAllEnvs();
});

/** Values of a convolution large enough to be given to every thread. */
async function convolve(): Promise<Float32Array> {
  const result = tf.tidy(() => {
    const signal = tf.sin(tf.range(0, 4 * 16 * 16 * 8)).reshape<tf.Tensor4D>([4, 16, 16, 8]);
    const kernel = tf.cos(tf.range(0, 9 * 8 * 16)).reshape<tf.Tensor4D>([3, 3, 8, 16]);
    return tf.conv2d(signal, kernel, 1, "same");
  });
  const values = await result.data<"float32">();
  result.dispose();
  return values;
}

function greatestDifference(left: Float32Array, right: Float32Array): number {
  return left.reduce((greatest, value, index) => Math.max(greatest, Math.abs(value - right[index]!)), 0);
}

describe("selectBackend", () => {
  it("refuses another name and says where it came from", async () => {
    await expect(selectBackend("cuda")).rejects.toThrow(
      new UsageError(
        "selectBackend: `requested` must be one of native, tensorflow, wasm, cpu, webgpu, got cuda.",
      ),
    );
    await expect(selectBackend("cuda", { option: "--backend" })).rejects.toThrow(
      new UsageError("--backend must be one of native, tensorflow, wasm, cpu, webgpu, got cuda."),
    );
    vi.stubEnv("SDNET_BACKEND", "gpu");
    await expect(selectBackend()).rejects.toThrow(
      new UsageError("SDNET_BACKEND must be one of native, tensorflow, wasm, cpu, webgpu, got gpu."),
    );
  });

  it("computes in plain JavaScript without printing advice", async () => {
    const warn = vi.spyOn(console, "warn").mockImplementation(() => undefined);
    vi.stubEnv("SDNET_BACKEND", "cpu");
    expect(await selectBackend()).toMatchObject({
      name: "cpu",
      threads: 1,
      reason: "asked for with SDNET_BACKEND",
    });
    await convolve();
    expect(warn).not.toHaveBeenCalled();
    warn.mockRestore();
  });

  it("falls back to WebAssembly on two threads, with the reason, and computes the same", async () => {
    await selectBackend("cpu");
    const expected = await convolve();
    vi.stubEnv("SDNET_NO_NATIVE", "1");
    vi.stubEnv("SDNET_WASM_THREADS", "2");
    expect(await selectBackend()).toMatchObject({
      name: "wasm",
      package: "@tensorflow/tfjs-backend-wasm",
      threads: 2,
      reason:
        "SDNET_NO_NATIVE forbids the native engine; the first of native, WebAssembly and plain JavaScript that loads",
    });
    expect(greatestDifference(await convolve(), expected)).toBeLessThan(1e-4);
  });

  it("fails rather than falling back when one backend was asked for", async () => {
    vi.stubEnv("SDNET_NO_NATIVE", "1");
    await expect(selectBackend("native")).rejects.toThrow(
      new Failure("backend native: SDNET_NO_NATIVE forbids the native engine."),
    );
  });

  it("refuses a number of threads that is none", async () => {
    vi.stubEnv("SDNET_WASM_THREADS", "many");
    await expect(selectBackend("wasm")).rejects.toThrow(
      new UsageError("SDNET_WASM_THREADS must be a whole number of at least 1, got many."),
    );
  });
});

describe.skipIf(!isLinked)("the native engine", () => {
  it("is chosen first, and says that it takes lists of strings and types", async () => {
    const selected = await selectBackend();
    expect(selected).toMatchObject({ name: "tensorflow", package: "@tensorflow/tfjs-node" });
    const { binding } = tf.backend() as unknown as { binding: Readonly<Record<string, number | boolean>> };
    expect(binding["SDNET_LIST_ATTRIBUTES"]).toBe(true);
  });

  it("computes oneDNN's fused convolution as convolution, bias and rectifier", async () => {
    await selectBackend("native");
    const backend = tf.backend() as unknown as {
      binding: Readonly<Record<string, number>>;
      executeMultipleOutputs(
        op: string,
        attributes: unknown[],
        inputs: tf.Tensor[],
        outputs: number,
      ): tf.Tensor[];
    };
    const { binding } = backend;
    const attribute = (name: string, type: string, value: unknown): unknown => {
      return { name, type: binding[`TF_ATTR_${type}`], value };
    };
    const float = binding["TF_FLOAT"];
    const attributes = [
      attribute("T", "TYPE", float),
      attribute("num_args", "INT", 1),
      attribute("TArgs", "TYPE", [float]),
      attribute("num_host_args", "INT", 0),
      attribute("strides", "INT", [1, 1, 1, 1]),
      attribute("padding", "STRING", "SAME"),
      attribute("data_format", "STRING", "NHWC"),
      attribute("filter_format", "STRING", "HWIO"),
      attribute("dilations", "INT", [1, 1, 1, 1]),
      attribute("fused_ops", "STRING", ["BiasAdd", "Relu"]),
      attribute("epsilon", "FLOAT", 0),
      attribute("leakyrelu_alpha", "FLOAT", 0.2),
      attribute("use_cudnn_on_gpu", "BOOL", true),
      attribute("is_filter_const", "BOOL", false),
      attribute("_kernel", "STRING", "MklNameChangeOp"),
    ];
    const difference = tf.tidy(() => {
      const signal = tf.sin(tf.range(0, 2 * 8 * 8 * 4)).reshape<tf.Tensor4D>([2, 8, 8, 4]);
      const kernel = tf.cos(tf.range(0, 9 * 4 * 6)).reshape<tf.Tensor4D>([3, 3, 4, 6]);
      const bias = tf.linspace(-1, 1, 6);
      const op = "_MklNativeFusedConv2D";
      const fused = backend.executeMultipleOutputs(op, attributes, [signal, kernel, bias], 1)[0]!;
      const separate = tf.relu(tf.add(tf.conv2d(signal, kernel, 1, "same"), bias));
      return tf.max(tf.abs(tf.sub(fused, separate))).dataSync()[0];
    });
    expect(difference).toBeLessThan(1e-5);
  });
});
