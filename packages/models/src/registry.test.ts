import { readFileSync } from "node:fs";
import { PatchCoding, PlainBatchNorm } from "@sdnet/csc-core";
import { describe, expect, it } from "vitest";
import { namedParameters, stateDict } from "./checkpoint/state-dict.js";
import { createModel, describeModel, isModelName, listModels, type ModelName } from "./registry.js";

/** Parameter names of the official code, one section per network, at width 64. */
const OFFICIAL = readFileSync(new URL("../fixtures/state-dict-keys.txt", import.meta.url), "utf8")
  .split("-----\n")
  .slice(1)
  .map((section) => {
    const [header = "", ...keys] = section.trim().split("\n");
    const [official = "", data = "", classes = "", , shortcut = "", , parameters = ""] = header.split(" ");
    const name = official.replace("_", "-") as ModelName;
    return {
      ...{ name, data, keys, shortcut: shortcut === "True" },
      ...{ classes: Number(classes), parameters: Number(parameters) },
    };
  });

/** Eight times narrower, so that making the networks is quick; sizes that come from the width scale back exactly. */
const WIDTH = 8;
const widen = (size: number): number =>
  [1, 2, 4, 8].some((stage) => size === WIDTH * stage) ? size * 8 : size;

describe.each(OFFICIAL)("$name for $data, shortcut $shortcut", (official) => {
  const { name, data, classes, parameters, keys, shortcut } = official;
  const stem = data === "imagenet" ? "imagenet" : "cifar";
  const model = createModel(name, { classes, stem, imageSize: 32, width: WIDTH, shortcut });

  it(`has exactly ${parameters} trainable parameters at width 64`, () => {
    const counts = [...namedParameters(model).values()].map(({ shape }) =>
      shape.reduce<number>((product, size) => product * widen(size ?? 0), 1),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(parameters);
  });

  it("has the official state dict: every key, shape and type in order", () => {
    const ours = [...stateDict(model)].map(([key, { shape, dtype }]) => {
      const sizes = shape.map(widen);
      const tuple = sizes.length === 1 ? `(${sizes[0]},)` : `(${sizes.join(", ")})`;
      return `${key} ${tuple} ${dtype === "F32" ? "float32" : "int64"}`;
    });
    expect(ours).toEqual(keys.map((line) => line.trim()));
    model.dispose();
  });
});

const countParameters = (model: ReturnType<typeof createModel>): number =>
  [...namedParameters(model).values()]
    .map(({ shape }) => shape.reduce<number>((product, size) => product * (size ?? 0), 1))
    .reduce((sum, count) => sum + count, 0);

describe("SCN", () => {
  it.each([
    // Dictionaries, λ and head, from the layer list of the authors' code.
    [1, 10, 174_362],
    [2, 10, 348_042],
    [4, 10, 691_632 + 1_200 + 2_570],
    [4, 100, 718_532],
  ])("has with K = %i and %i classes exactly %i trainable parameters", (widening, classes, count) => {
    const model = createModel("scn", { width: 16 * widening, classes });
    expect(countParameters(model)).toBe(count);
    expect(model.layers.filter((layer) => layer instanceof PatchCoding)).toHaveLength(14);
    model.dispose();
  });

  it("goes from 32 to 16 to 8 pixels, slim and wide by turns", () => {
    const model = createModel("scn");
    const layers = model.layers.filter((layer) => layer instanceof PatchCoding);
    expect(layers.map(({ outputShape }) => (outputShape as number[]).slice(2).join("x"))).toEqual([
      ...["32x16", "32x64", "32x16", "32x64", "32x16", "32x64"],
      ...["16x32", "16x128", "16x32", "16x128"],
      ...["8x64", "8x256", "8x64", "8x256"],
    ]);
    expect(layers.map(({ coding, lambda }) => [coding.iterations, coding.mu, lambda].join())).toEqual(
      layers.map(() => "50,0,0"),
    );
    const norms = model.layers.filter((layer) => layer instanceof PlainBatchNorm);
    expect(norms.map(({ epsilon }) => epsilon)).toEqual(Array.from({ length: 15 }, () => 1e-4));
    model.dispose();
  });

  it("refuses the ImageNet stem, whose layers nobody published", () => {
    expect(() => createModel("scn", { stem: "imagenet", imageSize: 64 })).toThrow(
      "createModel: `stem` must be cifar for scn, got imagenet: the layers of the ImageNet network were not published.",
    );
  });
});

describe("SCN-18", () => {
  it("is ResNet-18 with a λ for every atom of its stem, 50 steps and λ from 0.1", () => {
    const model = createModel("scn18");
    expect(countParameters(model)).toBe(11_173_962 + 64);
    expect(listModels("scn*").map(({ parameterCount }) => parameterCount)).toEqual([695_402, 11_174_026]);
    const [stem] = model.layers.filter((layer) => layer instanceof PatchCoding);
    expect([stem?.coding.iterations, stem?.lambda]).toEqual([50, 0.1]);
    model.dispose();
  });
});

describe("createModel", () => {
  it("makes the same weights from the same seed, and others from another", () => {
    const first = (seed: number) => {
      const model = createModel("sdnet18", { width: 2, imageSize: 8, seed });
      const { data } = stateDict(model).get("layer1.0.conv1.weight")!;
      model.dispose();
      return data;
    };
    expect(first(3)).toEqual(first(3));
    expect(first(4)).not.toEqual(first(3));
  });

  it("starts convolutions within PyTorch's bound 1 / sqrt(fan_in)", () => {
    const model = createModel("resnet18", { width: 8, imageSize: 8 });
    const { data } = stateDict(model).get("layer1.0.conv1.weight")!;
    const bound = 1 / Math.sqrt(8 * 9);
    const largest = Math.max(...Array.from(data as Float32Array, Math.abs));
    expect(largest).toBeLessThanOrEqual(bound * (1 + 1e-6));
    expect(largest).toBeGreaterThan(0.9 * bound);
    model.dispose();
  });

  it("remembers what it was made from", () => {
    const model = createModel("sdnet34", { width: 2, imageSize: 8, classes: 7 });
    expect(describeModel(model)).toMatchObject({
      name: "sdnet34",
      options: { width: 2, stemAtoms: 2, classes: 7 },
    });
    model.dispose();
  });

  it("refuses an unknown name and lists the known ones", () => {
    expect(() => createModel("sdnet19" as ModelName)).toThrow(
      "createModel: `name` must be one of resnet18, resnet34, sdnet18, sdnet34, sdnet18-all, sdnet34-all, sdnet8, convnet8, scn, scn18, mdeq-tiny, mdeq-large, got sdnet19.",
    );
    expect(isModelName("toString")).toBe(false);
  });

  it("refuses options out of range", () => {
    expect(() => createModel("sdnet18", { width: 0 })).toThrow(
      "createModel: `width` must be a positive integer, got 0.",
    );
    expect(() => createModel("sdnet18", { lambda: -1 })).toThrow(
      "createModel: `lambda` must be finite and >= 0, got -1.",
    );
  });
});

describe("listModels", () => {
  it("reads * as anything and everything else literally", () => {
    expect(listModels("sdnet*").map(({ name }) => name)).toEqual([
      "sdnet18",
      "sdnet34",
      "sdnet18-all",
      "sdnet34-all",
      "sdnet8",
    ]);
    expect(listModels("sdnet.8")).toEqual([]);
  });
});
