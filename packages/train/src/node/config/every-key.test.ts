import { registerKernels } from "@sdnet/csc-core/backend";
import { createModel, findStem, isModelName, listModels, stateDict } from "@sdnet/models";
import { beforeAll, describe, expect, it } from "vitest";
import { modelOptionsOf } from "../../training/network-options.js";
import { parseExperiment } from "./load-experiment.js";
import { leavesAt } from "../../config/rules.js";

/*
 * Every key of `model`, as the schema lists them, with every network: either two values of it make another network, or it is
 * refused when the experiment is read. For the keys of the other sections see ../runs/every-key.test.ts.
 */

const read = (text: string, overrides: readonly string[]) =>
  parseExperiment(text, { name: "x.yaml", overrides }).experiment;

/** Why an experiment with these keys is refused, or undefined where it is not. */
function refusal(text: string, overrides: readonly string[]): string | undefined {
  try {
    read(text, overrides);
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

const NAMES = [...listModels().map(({ name }) => name), "custom"];
const MDEQ = ["mdeq-tiny", "mdeq-large"];
const RESIDUAL = ["resnet18", "resnet34", "sdnet18", "sdnet34", "sdnet18-all", "sdnet34-all", "scn18"];
const CODING = ["sdnet18", "sdnet34", "sdnet18-all", "sdnet34-all", "sdnet8", "scn", "scn18"];
const SDNETS = CODING.filter((name) => name.startsWith("sdnet"));
const ALL = ["sdnet18-all", "sdnet34-all"];

/** Two values of every key of `model`, the networks that have a use for it, and what must stand beside it. */
const MODEL_KEYS: Readonly<
  Record<string, { values: readonly [string, string]; by: readonly string[]; with?: readonly string[] }>
> = {
  name: { values: ["sdnet18", "resnet18"], by: ["sdnet18"] },
  module: { values: ["a.mjs", "b.mjs"], by: ["custom"] },
  width: { values: ["1", "2"], by: NAMES.filter((name) => !MDEQ.includes(name)) },
  stemAtoms: { values: ["3", "4"], by: [...RESIDUAL, "sdnet8", "convnet8", "custom"] },
  classes: { values: ["2", "3"], by: NAMES },
  imageSize: { values: ["8", "16"], by: NAMES },
  stem: {
    ...{ values: ["cifar", "imagenet"], by: [...RESIDUAL, "sdnet8", "convnet8", "custom"] },
    with: ["model.imageSize=32"],
  },
  lambda: { values: ["0.2", "0.3"], by: [...CODING, "custom"] },
  learnLambda: { values: ["layer", "atom"], by: [...SDNETS, "custom"] },
  iterations: { values: ["3", "4"], by: [...CODING, ...MDEQ, "custom"] },
  shortcut: { values: ["true", "false"], by: [...ALL, "custom"] },
  pooling: { values: ["true", "false"], by: [...ALL, "custom"] },
  "equilibrium.solver": { values: ["broyden", "anderson"], by: [...MDEQ, "custom"] },
  "equilibrium.backwardIterations": { values: ["3", "4"], by: [...MDEQ, "custom"] },
  "equilibrium.tolerance": { values: ["0.1", "0.2"], by: [...MDEQ, "custom"] },
  "equilibrium.measure": { values: ["relative", "absolute"], by: [...MDEQ, "custom"] },
  "equilibrium.pretrainSteps": { values: ["1", "2"], by: [...MDEQ, "custom"] },
  "equilibrium.unrolledSteps": { values: ["1", "2"], by: [...MDEQ, "custom"] },
  "equilibrium.dropout": { values: ["0.1", "0.2"], by: [...MDEQ, "custom"] },
  "equilibrium.jacobianWeight": { values: ["0.1", "0.2"], by: [...MDEQ, "custom"] },
  "equilibrium.jacobianProbability": {
    ...{ values: ["0.1", "0.2"], by: [...MDEQ, "custom"], with: ["model.equilibrium.jacobianWeight=1"] },
  },
};

/** Network of an experiment: layers with their settings, and the shapes of their weights; of custom networks the options they are given. */
function madeOf(text: string, overrides: readonly string[]): string {
  const { model } = read(text, overrides);
  const options = modelOptionsOf(read(text, overrides));
  // The large ones differ from the small ones in nothing that matters here, and take seconds to be made.
  if (!isModelName(model.name) || model.name === "mdeq-large") return JSON.stringify({ model, options });
  const made = createModel(model.name, options);
  const layers = made.layers.map((layer) => [layer.getClassName(), layer.getConfig(), layer.outputShape]);
  const shapes = [...stateDict(made)].map(([key, { shape }]) => [key, shape]);
  made.dispose();
  return JSON.stringify([layers, shapes]);
}

beforeAll(() => registerKernels());

describe("every key of `model`", () => {
  const document = (name: string) =>
    `model: { name: ${name}, ${name === "custom" ? "module: own.mjs, " : ""}stem: cifar, classes: 3, imageSize: 8 }\n` +
    "data: { name: folder, source: there }";

  it("is in the table, and the table has no others", () => {
    const all = leavesAt(["model"], { model: {} }).map((key) => key.replace("model.", ""));
    expect(Object.keys(MODEL_KEYS).sort()).toEqual(all.sort());
  });

  it.each(NAMES)(
    "changes %s or is refused",
    (name) => {
      for (const [key, { values, by, with: beside = [] }] of Object.entries(MODEL_KEYS)) {
        const width = name === "custom" || MDEQ.includes(name) || key === "width" ? [] : ["model.width=1"];
        const given = values.map((value) => [...width, ...beside, `model.${key}=${value}`] as const);
        if (key === "name" || (key === "width" && MDEQ.includes(name))) continue;
        if (by.includes(name)) {
          const [one, other] = given.map((overrides) => madeOf(document(name), overrides));
          expect(one === other, `${key} of ${name} changes nothing`).toBe(false);
          continue;
        }
        // A value that says what is so anyway may stand for two of them.
        const [, last = []] = given;
        expect(refusal(document(name), last), `${key} of ${name}`).toMatch(
          /^override `model\.[\w.]+=\S+`: `model\.\w+(\.\w+)?` (has no effect on|must be|belongs to)/,
        );
      }
    },
    120_000,
  );

  it("refuses settings that others turn off", () => {
    const beside = ["model.equilibrium.pretrainSteps=0", "model.equilibrium.unrolledSteps=3"];
    expect(refusal(document("mdeq-tiny"), beside)).toContain("has no effect where pretrainSteps is 0; leave");
    expect(refusal(document("mdeq-tiny"), ["model.equilibrium.jacobianProbability=1"])).toContain(
      "has no effect where jacobianWeight is 0; leave it out.",
    );
  });

  it.each(NAMES)("lets a dictionary of patches start %s, or refuses it, as its stem is", (name) => {
    const text = document(name);
    const refused = refusal(text, [
      "training.dictionary=patches",
      ...(MDEQ.includes(name) ? [] : ["model.width=1"]),
    ]);
    if (!isModelName(name)) {
      expect(refused).toBeUndefined();
      return;
    }
    if (MDEQ.includes(name)) {
      expect(refused).toContain("its stem is no CSC layer.");
      return;
    }
    const model = createModel(name, { width: 1, imageSize: 8 });
    const wanted = findStem(model) === undefined ? `must be random for ${name}, got patches` : undefined;
    model.dispose();
    if (wanted === undefined) {
      expect(refused).toBeUndefined();
      return;
    }
    expect(refused).toContain(wanted);
  });
});
