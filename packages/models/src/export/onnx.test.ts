import { BatchNorm, Conv2d, CscConv2d, type CscConv2dArgs } from "@sdnet/csc-core";
import { expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { stemLayer } from "../csc-layers.js";
import { createModel, type ModelName } from "../registry.js";
import { ExportError } from "./export-error.js";
import { exportOnnx, type OnnxOptions } from "./onnx.js";

/** Fields of a protocol-buffers message by number, in order; written for the tests, apart from the writer. */
function fieldsOf(bytes: Uint8Array): Map<number, (Uint8Array | number)[]> {
  const fields = new Map<number, (Uint8Array | number)[]>();
  let offset = 0;
  const varint = (): number => {
    let value = 0;
    for (let shift = 1; ; shift *= 128) {
      const byte = bytes[offset++]!;
      value += (byte & 127) * shift;
      if (byte < 128) return value;
    }
  };
  while (offset < bytes.length) {
    const tag = varint();
    let value: Uint8Array | number;
    if (tag % 8 === 0) value = varint();
    else {
      const length = tag % 8 === 5 ? 4 : varint();
      value = bytes.subarray(offset, offset + length);
      offset += length;
    }
    fields.set(Math.floor(tag / 8), [...(fields.get(Math.floor(tag / 8)) ?? []), value]);
  }
  return fields;
}

const bytesAt = (message: Uint8Array, field: number): Uint8Array[] =>
  (fieldsOf(message).get(field) ?? []) as Uint8Array[];
const textsAt = (message: Uint8Array, field: number): string[] =>
  bytesAt(message, field).map((bytes) => new TextDecoder().decode(bytes));

/** Parts of a file that the tests compare: version, operator set, metadata, nodes and shapes. */
function read(file: Uint8Array) {
  const [graph] = bytesAt(file, 7);
  const shapeOf = (value: Uint8Array): string => {
    const tensor = bytesAt(bytesAt(value, 2)[0]!, 1)[0]!;
    const dimensions = bytesAt(bytesAt(tensor, 2)[0]!, 1);
    const sizes = dimensions.map((size) => textsAt(size, 2)[0] ?? String(fieldsOf(size).get(1)?.[0]));
    return `${textsAt(value, 1).join("")}[${sizes.join(", ")}]`;
  };
  return {
    irVersion: fieldsOf(file).get(1),
    opset: bytesAt(file, 8).map((opset) => fieldsOf(opset).get(2)?.[0]),
    metadata: Object.fromEntries(
      bytesAt(file, 14).map((entry) => [textsAt(entry, 1)[0]!, textsAt(entry, 2)[0]!]),
    ),
    nodes: bytesAt(graph!, 1).map((node) => ({
      inputs: textsAt(node, 1),
      output: textsAt(node, 2)[0]!,
      operator: textsAt(node, 4)[0]!,
    })),
    constants: bytesAt(graph!, 5).map((tensor) => textsAt(tensor, 8)[0]!),
    inputs: bytesAt(graph!, 11).map(shapeOf),
    outputs: bytesAt(graph!, 12).map(shapeOf),
  };
}

function small(name: ModelName, stem: "cifar" | "imagenet" = "cifar"): tf.LayersModel {
  return createModel(name, { width: 2, stemAtoms: 4, imageSize: stem === "cifar" ? 16 : 64, stem });
}

/** A classifier of 8 x 8 images around one layer. */
function around(layer: tf.layers.Layer): tf.LayersModel {
  const images = tf.input({ shape: [8, 8, 3], name: "images" });
  const flat = tf.layers.flatten({ name: "flat" }).apply(layer.apply(images));
  const logits = tf.layers.dense({ units: 2, name: "head" }).apply(flat) as tf.SymbolicTensor;
  return tf.model({ inputs: images, outputs: logits, name: "small" });
}

function coded(options: Partial<CscConv2dArgs>): tf.LayersModel {
  return around(new CscConv2d({ name: "codes", filters: 4, kernelSize: 3, ...options }));
}

describe("exportOnnx", () => {
  it("takes images and λ with a free batch, and gives logits and the residual, in opset 17", () => {
    const { irVersion, opset, inputs, outputs } = read(exportOnnx(small("sdnet18")));
    expect(irVersion).toEqual([8]);
    expect(opset).toEqual([17]);
    expect(inputs).toEqual(["images[batch, 3, 16, 16]", "lambda[batch_or_1]"]);
    expect(outputs).toEqual(["logits[batch, 10]", "residual[batch]"]);
  });

  it.each<{ readonly name: ModelName; readonly options: OnnxOptions; readonly values: string[] }>([
    { name: "resnet18", options: {}, values: ["images", "logits"] },
    { name: "sdnet18", options: { lambda: "constant" }, values: ["images", "logits", "residual"] },
    { name: "sdnet18", options: { residual: false }, values: ["images", "lambda", "logits"] },
  ])("of $name with $options has the values $values", ({ name, options, values }) => {
    const { inputs, outputs } = read(exportOnnx(small(name), options));
    expect([...inputs, ...outputs].map((value) => value.split("[")[0])).toEqual(values);
  });

  it.each([
    { name: "resnet18", stem: "cifar", left: 0 },
    { name: "sdnet18", stem: "cifar", left: 1 },
    { name: "sdnet34", stem: "imagenet", left: 1 },
    { name: "sdnet18-all", stem: "cifar", left: 17 },
  ] as const)("folds all norms of $name ($stem) but the $left behind codes", ({ name, stem, left }) => {
    const { nodes } = read(exportOnnx(small(name, stem)));
    expect(nodes.filter(({ operator }) => operator === "BatchNormalization")).toHaveLength(left);
  });

  it("computes every value once and before it is read, and reads all it stores", () => {
    const { nodes, constants, outputs } = read(exportOnnx(small("sdnet18-all", "imagenet")));
    const known = new Set(["images", "lambda", ...constants]);
    expect(known.size).toBe(constants.length + 2);
    const used = new Set(outputs.map((value) => value.split("[")[0]!));
    for (const { inputs, output } of nodes) {
      expect(inputs.filter((name) => !known.has(name))).toEqual([]);
      expect(known).not.toContain(output);
      known.add(output);
      inputs.forEach((name) => used.add(name));
    }
    expect([...known].filter((name) => !used.has(name))).toEqual([]);
  });

  it("unrolls as many steps as the layer takes", () => {
    const syntheses = (iterations: number): number => {
      const { nodes } = read(exportOnnx(coded({ iterations }), { residual: false }));
      return nodes.filter(({ operator }) => operator === "ConvTranspose").length;
    };
    expect([1, 2, 5].map(syntheses)).toEqual([0, 1, 4]);
  });

  it("has λ learnt per layer as its own, and written in where every atom has another", () => {
    const of = (learnLambda: "layer" | "atom", options: OnnxOptions = {}) => {
      const model = createModel("sdnet18", { width: 2, stemAtoms: 4, imageSize: 16, learnLambda });
      const { logLambda } = stemLayer(model).parameters;
      logLambda!.write(tf.log(tf.fill(logLambda!.shape as number[], 0.25)));
      const { inputs, metadata } = read(exportOnnx(model, options));
      return { inputs: inputs.length, lambda: JSON.parse(metadata["sdnet.lambda"]!) as unknown };
    };
    expect(of("layer")).toEqual({ inputs: 2, lambda: [0.25] });
    expect(of("atom")).toEqual({ inputs: 1, lambda: [0.25, 0.25, 0.25, 0.25] });
    expect(of("atom", { lambda: "input" }).inputs).toBe(2);
  });

  it("tells what the network was made from, its λ and how images are normalised", () => {
    const normalization = { mean: [0.5, 0.5, 0.5], std: [0.2, 0.2, 0.2] };
    const { metadata } = read(exportOnnx(small("sdnet18"), { normalization, producerVersion: "1.2.3" }));
    expect(JSON.parse(metadata["sdnet.model"]!)).toMatchObject({ name: "sdnet18", options: { width: 2 } });
    expect(JSON.parse(metadata["sdnet.normalization"]!)).toEqual(normalization);
    expect(JSON.parse(metadata["sdnet.lambda"]!)).toEqual([0.1]);
    expect(metadata["sdnet.version"]).toBe("1.2.3");
  });

  it("writes equal bytes for equal weights", () => {
    expect(exportOnnx(small("sdnet18"))).toEqual(exportOnnx(small("sdnet18")));
  });

  it("frees every intermediate tensor", () => {
    const model = small("sdnet18");
    exportOnnx(model); // Estimates the step size, which stays.
    expectNoTensorLeak(() => {
      exportOnnx(model);
    });
  });
});

describe("exportOnnx refuses", () => {
  const twice = new Conv2d({ name: "twice", filters: 3, kernelSize: 1, strides: 1, padding: 0, seed: 0 });
  const images = tf.input({ shape: [8, 8, 3], name: "images" });
  // The norm behind would be folded into the convolution, which must not hide that it is shared.
  const norm = new BatchNorm({ name: "norm" }).apply(twice.apply(twice.apply(images)));
  const shared = tf.layers.globalAveragePooling2d({ name: "mean" }).apply(norm) as tf.SymbolicTensor;

  it.each([
    {
      what: "the root loss",
      model: coded({ loss: "root" }),
      message: "layer `codes` (CscConv2d) must have the square loss, got root.",
    },
    {
      what: "a rule to stop early",
      model: coded({ stop: { gap: "duality", tolerance: 0.1, every: 2 } }),
      message:
        "layer `codes` (CscConv2d) must take a fixed number of steps, got one that stops early. Leave out `stop` and export that.",
    },
    {
      what: "a layer class it does not know",
      model: around(tf.layers.leakyReLU({ name: "leak" })),
      message:
        "layer `leak` (LeakyReLU) must be of a class that the export knows: those of SDNet, Activation, Add, " +
        "AveragePooling2D, BatchNormalization, Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, MaxPooling2D, ReLU.",
    },
    {
      what: "an activation it does not know",
      model: around(tf.layers.activation({ name: "bend", activation: "tanh" })),
      message: "layer `bend` (Activation) must have `activation` linear or relu, got tanh.",
    },
    {
      what: "a clipped ReLU",
      model: around(tf.layers.reLU({ name: "clip", maxValue: 6 })),
      message: "layer `clip` (ReLU) must have no `maxValue`, got 6.",
    },
    {
      what: "a dense layer over the pixels of an image",
      model: around(tf.layers.dense({ name: "mix", units: 2 })),
      message: "layer `mix` (Dense) must read [batch, features], got 4 axes. Flatten them first.",
    },
    {
      what: "a layer that is applied twice",
      model: tf.model({ inputs: images, outputs: shared, name: "loop" }),
      message: "layer `twice` (SdnetConv2d) must be applied once, got one that is shared.",
    },
    {
      what: "a model that is no classifier of images",
      model: tf.sequential({ name: "line", layers: [tf.layers.dense({ units: 2, inputShape: [3] })] }),
      message:
        "`model` must map [batch, height, width, channels] to [batch, classes], got line, which maps [null, 3] to [null, 2].",
    },
  ])("$what", ({ model, message }) => {
    expect(() => exportOnnx(model)).toThrow(new ExportError(`exportOnnx: ${message}`));
  });
});
