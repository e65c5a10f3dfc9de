import { ownLambda, ownLambdas, type LearnedLambda } from "@sdnet/csc-core";
import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { encodeSafetensors } from "./checkpoint/safetensors.js";
import { loadStateDict, stateDict } from "./checkpoint/state-dict.js";
import { classify } from "./classify.js";
import { cscLayers, stemLayer } from "./csc-layers.js";
import { exportLayersModel } from "./export/layers-model.js";
import { InferenceModel } from "./inference/inference-model.js";
import { codingReport } from "./inversion/coding-report.js";
import type { ModelOptions } from "./model-options.js";
import { decodeModel } from "./pretrained/decode-model.js";
import { createModel, describeModel, type ModelName } from "./registry.js";
import { summarize } from "./summary.js";

const SMALL = { width: 2, stemAtoms: 4, imageSize: 8 } as const;
const images = tf.randomNormal<tf.Rank.R4>([2, 8, 8, 3], 0, 1, "float32", 1);
const exact = { absolute: 0, relative: 0 };
const close = { absolute: 1e-5, relative: 1e-5 };

/** A network whose λ have been learnt: another one in every layer, and for every atom. */
function learnt(name: ModelName, learnLambda: LearnedLambda, options: ModelOptions = {}): tf.LayersModel {
  const model = createModel(name, { ...SMALL, ...options, learnLambda });
  cscLayers(model).forEach(({ parameters }, index) => {
    const { logLambda } = parameters;
    logLambda?.write(tf.randomUniform(logLambda.shape as number[], -3, -1, "float32", index + 1));
  });
  return model;
}

describe("createModel with learnLambda", () => {
  it.each([
    ["sdnet18", "layer", 1],
    ["sdnet18", "atom", 4],
    ["sdnet18-all", "layer", 17],
    // The stem's atoms, then two layers in every block: blocks times width, stage by stage.
    ["sdnet34-all", "atom", 4 + 2 * (3 * 2 + 4 * 4 + 6 * 8 + 3 * 16)],
  ] as const)("gives %s per %s exactly %i parameters more", (name, learnLambda, more) => {
    const [plain, learning] = (["none", learnLambda] as const).map((kind) => {
      const model = createModel(name, { ...SMALL, learnLambda: kind });
      const { parameters } = summarize(model);
      model.dispose();
      return parameters;
    });
    expect(learning! - plain!).toBe(more);
  });

  it("also reaches the CSC layer that halves the features of an ImageNet stem", () => {
    const model = createModel("sdnet18-all", {
      ...SMALL,
      imageSize: 64,
      stem: "imagenet",
      learnLambda: "layer",
    });
    expect(cscLayers(model).map(({ learnLambda }) => learnLambda)).toEqual(
      Array.from({ length: 18 }, () => "layer"),
    );
    model.dispose();
  });

  it("starts from the λ it is told", () => {
    const model = createModel("sdnet18", { ...SMALL, lambda: 0.3, learnLambda: "layer" });
    const plain = createModel("sdnet18", { ...SMALL, lambda: 0.3 });
    expectAllClose(classify(model, images), classify(plain, images), close);
    model.dispose();
    plain.dispose();
  });

  it.each([
    ["resnet18", "it has no CSC layer"],
    ["resnet34", "it has no CSC layer"],
    ["scn", "it always learns its λ, one for every atom"],
    ["scn18", "it always learns its λ, one for every atom"],
    ["mdeq-tiny", "it has no CSC layer"],
    ["mdeq-large", "it has no CSC layer"],
  ] as const)("is refused by %s", (name, reason) => {
    expect(() => createModel(name, { learnLambda: "layer" })).toThrow(
      `createModel: \`learnLambda\` must be none for ${name}, got layer: ${reason}.`,
    );
  });

  it("refuses a start of 0 and what it does not know", () => {
    expect(() => createModel("sdnet18", { learnLambda: "atom", lambda: 0 })).toThrow(
      "createModel: `lambda` must be > 0 where it is learnt, got 0: it is learnt as its logarithm.",
    );
    expect(() => createModel("sdnet18", { learnLambda: "image" as LearnedLambda })).toThrow(
      "createModel: `learnLambda` must be one of none, layer, atom, got image.",
    );
  });
});

describe("a learnt λ at inference", () => {
  it.each(["layer", "atom"] as const)("per %s decides where a call names none, and yields to one", (kind) => {
    const model = learnt("sdnet18", kind);
    const plain = createModel("sdnet18", SMALL);
    const own =
      kind === "layer" ? ownLambda(stemLayer(model)) : tf.tensor2d([[...ownLambdas(stemLayer(model))]]);
    expectAllClose(classify(model, images), classify(plain, images, { lambda: own }), close);
    expectAllClose(classify(model, images, { lambda: 0.7 }), classify(plain, images, { lambda: 0.7 }), close);
    const inference = new InferenceModel(model);
    expectAllClose(inference.classify(images), classify(model, images), close);
    inference.dispose();
  });

  it("is scaled in every layer where a call's λ reaches all", () => {
    const model = learnt("sdnet18-all", "layer");
    const before = cscLayers(model).map(ownLambda);
    const reached = classify(model, images, { lambda: 2 * before[0]!, reach: "all" });
    for (const { parameters } of cscLayers(model)) {
      parameters.logLambda!.write(tf.add(parameters.logLambda!.read(), Math.LN2));
    }
    expectAllClose(reached, classify(model, images), close);
  });

  it("is not scaled where atoms have their own: that is refused", () => {
    expect(() => classify(learnt("sdnet18-all", "atom"), images, { lambda: 0.5, reach: "all" })).toThrow(
      "ownLambda: `layer` must have one λ, got layer0.0, which has learnt one for each of its 4 atoms. " +
        "Make it with `learnLambda` layer or none where λ is chosen at test time.",
    );
  });

  it("is reported for every layer, as its mean over the atoms where there are several", () => {
    const model = learnt("sdnet18-all", "atom");
    const means = cscLayers(model).map(({ parameters }) => tf.mean(tf.exp(parameters.logLambda!.read())));
    const reported = codingReport(model, images).map(({ lambda }) => lambda);
    expectAllClose(reported, tf.stack(means), { absolute: 0, relative: 1e-5 });
    expect(codingReport(model, images, { lambda: 0.5 })[0]!.lambda).toBe(0.5);
  });
});

describe("checkpoints of a learnt λ", () => {
  it("store its logarithm behind the step size, and nothing where λ is not learnt", () => {
    const keysOf = (learnLambda: LearnedLambda) => {
      const entries = stateDict(createModel("sdnet18", { ...SMALL, learnLambda }));
      return [...entries].slice(0, 3).map(([key, { shape }]) => `${key} [${shape.join(", ")}]`);
    };
    const weight = "layer0.0.dn.weight [4, 3, 3, 3]";
    const stepSize = "layer0.0.dn.step_size []";
    expect(keysOf("none")).toEqual([weight, stepSize, "layer0.1.weight [4]"]);
    expect(keysOf("layer")).toEqual([weight, stepSize, "layer0.0.dn.log_lambda []"]);
    expect(keysOf("atom")).toEqual([weight, stepSize, "layer0.0.dn.log_lambda [4]"]);
  });

  it.each([
    ["sdnet18", "layer"],
    ["sdnet18-all", "layer"],
    ["sdnet18", "atom"],
    ["sdnet18-all", "atom"],
  ] as const)("bring %s per %s back, with and without saying what they hold", (name, learnLambda) => {
    // Another image size would need metadata: tensors do not tell it.
    const model = learnt(name, learnLambda, { imageSize: 32 });
    const seen = tf.randomNormal<tf.Rank.R4>([2, 32, 32, 3], 0, 1, "float32", 2);
    const before = classify(model, seen);
    const described: Readonly<Record<string, string>> = {
      "sdnet.model": JSON.stringify(describeModel(model)),
    };
    for (const metadata of [described, {} as typeof described]) {
      const loaded = decodeModel(encodeSafetensors(stateDict(model), metadata), { where: "file" });
      expect(describeModel(loaded).options.learnLambda).toBe(learnLambda);
      expect(stateDict(loaded)).toEqual(stateDict(model));
      expectAllClose(classify(loaded, seen), before, exact);
      loaded.dispose();
    }
    model.dispose();
  });

  it("fit no network that learns no λ, nor do others fit one that does", () => {
    const [plain, learning] = (["none", "layer"] as const).map((kind) => learnt("sdnet18", kind));
    const load = (into: tf.LayersModel, from: tf.LayersModel) => () => {
      loadStateDict(into, stateDict(from), { where: "file" });
    };
    expect(load(plain!, learning!)).toThrow(
      "file: `checkpoint` must fit sdnet18, got layer0.0.dn.log_lambda is not in the model.",
    );
    expect(load(learning!, plain!)).toThrow(
      "file: `checkpoint` must fit sdnet18, got layer0.0.dn.log_lambda is missing.",
    );
  });

  it("made before λ could be learnt describe a network that does not", () => {
    const model = createModel("sdnet18", { ...SMALL, imageSize: 32 });
    const { learnLambda, ...options } = describeModel(model).options;
    const metadata = { "sdnet.model": JSON.stringify({ name: "sdnet18", options }) };
    const loaded = decodeModel(encodeSafetensors(stateDict(model), metadata), { where: "file" });
    expect([learnLambda, describeModel(loaded).options.learnLambda]).toEqual(["none", "none"]);
  });

  it("are not needed by tf.loadLayersModel: the λ is among its weights", async () => {
    const model = learnt("sdnet18", "atom");
    const files = await exportLayersModel(model);
    const { modelTopology, weightsManifest } = JSON.parse(
      new TextDecoder().decode(files.get("model.json")),
    ) as { modelTopology: object; weightsManifest: readonly { weights: tf.io.WeightsManifestEntry[] }[] };
    const [shard] = [...files.values()];
    const weightSpecs = weightsManifest.flatMap(({ weights }) => weights);
    const weightData = shard!.slice().buffer;
    const loaded = await tf.loadLayersModel(tf.io.fromMemory({ modelTopology, weightSpecs, weightData }));
    expect(ownLambdas(stemLayer(loaded))).toEqual(ownLambdas(stemLayer(model)));
    expectAllClose(classify(loaded, images), classify(model, images), exact);
  });
});
