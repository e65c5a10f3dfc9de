import { promisify } from "node:util";
import { createModel, refreshStepSizes } from "@sdnet/models";
import { Failure } from "@sdnet/train/experiment";
import * as tf from "@tensorflow/tfjs";
import { afterAll, afterEach, describe, expect, it, vi } from "vitest";
import { selectBackend } from "../backend/select-backend.js";
import { loadDawn } from "./dawn.js";
import { inspectWebGpu } from "./inspect-webgpu.js";

const { adapters } = await inspectWebGpu();
const hasAdapter = adapters.length > 0;
/** A driver that is a program compiles some hundred shaders for a network, one after the other. */
const SHADER_PATIENCE = 400_000;
// Not by `tf.sin`, which a card computes to four digits.
const PIXELS = Float32Array.from({ length: 2 * 16 * 16 * 3 }, (_, index) => Math.sin(index));

afterEach(() => {
  vi.unstubAllEnvs();
});
afterAll(() => tf.setBackend("cpu"));

describe("loadDawn", () => {
  it("says in a phrase that the package is not installed, or why it does not load", async () => {
    const absent = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    expect(await loadDawn(() => Promise.reject(absent))).toEqual({ obstacle: "not installed" });
    const broken = new Error("libX11.so.6: cannot open shared object file\nmore");
    expect(await loadDawn(() => Promise.reject(broken))).toEqual({
      obstacle: "libX11.so.6: cannot open shared object file",
    });
  });

  it("leaves setImmediate to others as it was: order, values, cancelling and promisify", async () => {
    await loadDawn();
    const seen: unknown[] = [];
    setImmediate((...values: number[]) => seen.push(values), 1, 2);
    const cancelled = setImmediate(() => seen.push("cancelled"));
    setImmediate(seen.push.bind(seen, "bound"));
    clearImmediate(cancelled);
    expect(await promisify(setImmediate)("value")).toBe("value");
    expect(seen).toEqual([[1, 2], "bound"]);
  });
});

it.skipIf(hasAdapter)("WebGPU in Node is not tested: there is no Vulkan driver here", () => undefined);

describe.skipIf(!hasAdapter)("WebGPU in Node (needs a Vulkan driver)", () => {
  it("refuses an adapter that is not there, naming those that are", async () => {
    vi.stubEnv("SDNET_WEBGPU_ADAPTER", "Voodoo 2");
    await expect(selectBackend("webgpu", { option: "--backend" })).rejects.toThrow(
      new Failure(
        `backend webgpu: SDNET_WEBGPU_ADAPTER must be one of ${adapters.join(", ")}, got Voodoo 2.`,
      ),
    );
  });

  it("starts on an adapter by its name, says which, and leaves no navigator behind", async () => {
    const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
    vi.stubEnv("SDNET_WEBGPU_ADAPTER", adapters[0]);
    const selected = await selectBackend("webgpu");
    expect(selected).toMatchObject({ name: "webgpu", package: "webgpu", reason: "asked for" });
    expect(selected.adapter).not.toBe("");
    expect(Object.getOwnPropertyDescriptor(globalThis, "navigator")).toEqual(before);
    expect(await selectBackend("webgpu")).toEqual(selected);
  });

  it("reads what the device computed at once, of every type, and later by promise", async () => {
    await selectBackend("webgpu");
    const floats = tf.tidy(() => tf.mul(tf.range(0, 5000), 0.5));
    const integers = tf.tidy(() => tf.mul(tf.range(0, 5000, 1, "int32"), tf.scalar(-3, "int32")));
    const bits = tf.tidy(() => tf.greater(tf.range(0, 5000), 2));
    expect(floats.dataSync().slice(0, 4)).toEqual(Float32Array.of(0, 0.5, 1, 1.5));
    expect(integers.dataSync().slice(0, 3)).toEqual(Int32Array.of(0, -3, -6));
    expect(bits.dataSync().slice(1, 4)).toEqual(Uint8Array.of(0, 0, 1));
    const twice = tf.tidy(() => tf.mul(floats, 4));
    const [early, late] = [twice.data(), tf.tidy(() => tf.add(twice, 1)).dataSync()];
    expect([late[3], (await early)[3]]).toEqual([7, 6]);
    tf.dispose([floats, integers, bits, twice]);
  });

  it("leaves a turn or two of the event loop behind, however much is read within one", async () => {
    await selectBackend("webgpu");
    const waiting = () => process.getActiveResourcesInfo().filter((name) => name === "Immediate").length;
    // More numbers than are computed on the processor.
    const image = tf.ones<tf.Rank.R4>([1, 8, 8, 64]);
    const kernel = tf.ones<tf.Rank.R4>([3, 3, 64, 64]);
    for (let read = 0; read < 50; read++) {
      tf.tidy(() => tf.conv2d(image, kernel, 1, "valid").dataSync());
    }
    expect(waiting()).toBeLessThanOrEqual(2);
    tf.dispose([image, kernel]);
  });

  it("computes in NaN and infinity as the others do", async () => {
    await selectBackend("webgpu");
    const values = tf.tidy(() => {
      const infinite = tf.mul(tf.fill([2000], 3e38), 10);
      return tf.stack([infinite, tf.sub(infinite, infinite), tf.relu(tf.sub(infinite, infinite))]);
    });
    const read = values.arraySync() as number[][];
    expect(read.map(([first]) => first)).toEqual([Infinity, NaN, NaN]);
    values.dispose();
  });

  it(
    "gives a network's logits and gradients as plain JavaScript does",
    async () => {
      const results = [];
      for (const backend of ["cpu", "webgpu"]) {
        await selectBackend(backend);
        const model = createModel("sdnet8", { width: 2, stemAtoms: 4, classes: 3, imageSize: 16 });
        refreshStepSizes(model, { rounds: 50 });
        const images = tf.tensor(PIXELS, [2, 16, 16, 3]);
        const { value, grads } = tf.variableGrads(() =>
          tf.sum<tf.Scalar>(tf.square(model.apply(images, { training: true }) as tf.Tensor)),
        );
        // Layers are numbered through, so names differ between the two models, and their order does not.
        const numbers = Object.values(grads).flatMap((gradient) => Array.from(gradient.dataSync()));
        results.push({ loss: value.dataSync()[0]!, numbers });
        tf.dispose([images, value, grads]);
        model.dispose();
      }
      const [expected, found] = results as [(typeof results)[0], (typeof results)[0]];
      expect(Math.abs(found.loss / expected.loss - 1)).toBeLessThan(1e-4);
      const length = Math.hypot(...expected.numbers);
      const difference = Math.hypot(...expected.numbers.map((each, index) => each - found.numbers[index]!));
      expect(length).toBeGreaterThan(0);
      expect(difference / length).toBeLessThan(1e-4);
    },
    SHADER_PATIENCE,
  );
});
