import { tmpdir } from "node:os";
import { listModels } from "@sdnet/models";
import { describe, expect, it } from "vitest";
import { loadExperiment, parseExperiment } from "./load-experiment.js";

const MODELS = [...listModels().map(({ name }) => name), "custom"].join(", ");

const SMALL = `model:
  name: sdnet18
  width: 16
training:
  epochs: 8
  schedule: one-cycle
`;

function read(text: string, ...overrides: string[]) {
  return parseExperiment(text, { name: "x.yaml", overrides }).experiment;
}

function complaint(text: string, ...overrides: string[]): string {
  try {
    read(text, ...overrides);
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("the experiment was accepted");
}

describe("parseExperiment", () => {
  it.each([
    ["", "x.yaml:1:1: an experiment must be a list of sections such as `model:`, got an empty file."],
    [
      "model: {name: scn}\n---\nmodel: {name: resnet18}\n",
      "x.yaml:2:1: a second document begins here; an experiment is one, so put it into a file of its own.",
    ],
    ["model:\n\tname: scn\n", "x.yaml:2:1: Tabs are not allowed as indentation."],
    ["model:\n  name: scn\n  name: scn18\n", "x.yaml:3:3: Map keys must be unique."],
    ['{"model": {"name": "scn"}', "x.yaml:1:26: Flow map must end with a }."],
  ])("names the place of what is no experiment: %j", (text, message) => {
    expect(complaint(text)).toBe(message);
  });

  it("reads JSON, and numbers as YAML writes them", () => {
    const json = '{"model": {"name": "scn"}, "training": {"epochs": 1e1, "schedule": {"minimum": 1e-5}}}';
    expect(read(json).training).toMatchObject({ epochs: 10, schedule: { minimum: 1e-5 } });
    expect(read("model: {name: scn}", "training.epochs=+3").training.epochs).toBe(3);
    for (const value of ["1_0", ".nan", "1e400", "''"]) {
      expect(complaint("model: {name: scn}", `training.epochs=${value}`)).toMatch(
        /must be an integer in \[1, 100000\]/,
      );
    }
  });

  it("says so of a directory in the place of an experiment", async () => {
    await expect(loadExperiment(tmpdir(), [])).rejects.toThrow(
      `${tmpdir()}: it is a directory. Give an experiment file (YAML or JSON).`,
    );
  });

  it("fills in the paper's recipe where the file is silent", () => {
    expect(read("model: {name: resnet18}")).toEqual({
      model: { name: "resnet18", width: 64, lambda: 0.1, iterations: 2 },
      data: { name: "cifar10", source: "auto", augment: { crop: 4, flip: true } },
      training: {
        epochs: 220,
        batchSize: 128,
        optimizer: { name: "sgd", learningRate: 0.1, momentum: 0.9, nesterov: true, weightDecay: 5e-4 },
        schedule: { name: "cosine", minimum: 1e-6 },
        labelSmoothing: 0,
        dictionary: "random",
        best: "validation",
        seed: 1,
        checkpointEvery: 1000,
        evaluateEvery: 1,
        evaluationBatchSize: 256,
      },
    });
  });

  it("takes λ and iterations from the network where the file is silent, and from the file where it is not", () => {
    expect(read("model: {name: scn}").model).toMatchObject({ lambda: 0, iterations: 50 });
    expect(read("model: {name: scn18}").model).toMatchObject({ lambda: 0.1, iterations: 50 });
    expect(read("model: {name: scn, lambda: 0.2}").model).toMatchObject({ lambda: 0.2, iterations: 50 });
    expect(read("model: {name: sdnet18-all, iterations: 4}").model).toMatchObject({
      lambda: 0.1,
      iterations: 4,
    });
  });

  it("lets overrides win, one key at a time", () => {
    const { model, training } = read(
      SMALL,
      "training.epochs=1",
      "model.stemAtoms=64",
      "training.schedule.warmup=0.5",
    );
    expect(training.epochs).toBe(1);
    expect(model).toMatchObject({ width: 16, stemAtoms: 64 });
    expect(training.schedule).toMatchObject({ name: "one-cycle", warmup: 0.5, anneal: "cosine" });
  });

  it("means the paper's schedule and optimizer where their sections have no name", () => {
    const { training } = read(
      "model: {name: resnet18}\ntraining: {schedule: {minimum: 1e-5}, optimizer: {momentum: 0.5}}",
    );
    expect(training.schedule).toEqual({ name: "cosine", minimum: 1e-5 });
    expect(training.optimizer).toMatchObject({ name: "sgd", momentum: 0.5 });
  });

  it("replaces a whole schedule by its name", () => {
    const text = "model: {name: resnet18}\ntraining: {schedule: {name: cosine, minimum: 0.1}}";
    expect(read(text, "training.schedule=constant").training.schedule).toEqual({ name: "constant" });
  });

  it("follows YAML anchors", () => {
    expect(
      read("data: &d {trainLimit: 5}\nmodel: {name: resnet18, width: &w 8, stemAtoms: *w}").model.stemAtoms,
    ).toBe(8);
  });

  it.each([
    [
      "a misspelt key",
      "model:\n  name: sdnet18\ntraining:\n  epoch: 3\n",
      "x.yaml:4:3: unknown key `training.epoch`. Did you mean `training.epochs`?",
    ],
    [
      "a key in another spelling",
      "model: {name: sdnet18}\ntraining:\n  optimizer:\n    name: sgd\n    weight_decay: 1\n",
      "x.yaml:5:5: unknown key `training.optimizer.weight_decay`. Did you mean `training.optimizer.weightDecay`?",
    ],
    [
      "an unheard-of section",
      "model: {name: sdnet18}\nnonsense: 1\n",
      "x.yaml:2:1: unknown key `nonsense`. Known keys: model, data, training.",
    ],
    [
      "an unknown model",
      "model:\n  name: sdnet20\n",
      `x.yaml:2:9: \`model.name\` must be one of ${MODELS}, got "sdnet20". Did you mean sdnet18?`,
    ],
    [
      "an unknown data set",
      "model: {name: sdnet18}\ndata:\n  name: svhn\n",
      'x.yaml:3:9: `data.name` must be one of cifar10, cifar100, cifar100-coarse, imagenet, folder, got "svhn".',
    ],
    [
      "an unknown schedule",
      "model: {name: sdnet18}\ntraining: {schedule: cosin}\n",
      'x.yaml:2:22: `training.schedule.name` must be one of constant, cosine, one-cycle, step, got "cosin". Did you mean cosine?',
    ],
    [
      "a wrong type",
      "model: {name: sdnet18, width: wide}",
      'x.yaml:1:31: `model.width` must be an integer in [1, 1024], got "wide".',
    ],
    [
      "a fraction where a count is wanted",
      "model: {name: sdnet18, width: 1.5}",
      "x.yaml:1:31: `model.width` must be an integer in [1, 1024], got 1.5.",
    ],
    [
      "a value out of range",
      "model: {name: sdnet18, lambda: -0.1}",
      "x.yaml:1:32: `model.lambda` must be a number in [0, 10], got -0.1.",
    ],
    [
      "not a number",
      "model: {name: sdnet18, lambda: .nan}",
      "x.yaml:1:32: `model.lambda` must be a number in [0, 10], got NaN.",
    ],
    [
      "a value in a list",
      "model: {name: sdnet18}\ntraining: {schedule: {name: step, milestones: [3, 0]}}",
      "x.yaml:2:47: `training.schedule.milestones[1]` must be an integer in [1, 1000000000], got 0.",
    ],
    [
      "a key of another schedule",
      "model: {name: sdnet18}\ntraining:\n  schedule:\n    name: step\n    minimum: 1\n",
      "x.yaml:5:5: unknown key `training.schedule.minimum`. Known keys: name, milestones, factor.",
    ],
    [
      "a missing name",
      "model: {width: 3}\n",
      `x.yaml:1:1: \`model.name\` is missing; it must be one of ${MODELS}.`,
    ],
    [
      "a section that is a number",
      "model: 5",
      "x.yaml:1:8: `model` must be a section with some of the keys name, module, width, stemAtoms, classes, imageSize, stem, lambda, learnLambda, iterations, shortcut, pooling, equilibrium, got 5.",
    ],
    [
      "an empty file",
      "",
      "x.yaml:1:1: an experiment must be a list of sections such as `model:`, got an empty file.",
    ],
    [
      "text that is not YAML",
      "model: {name: [sdnet18}\n",
      "x.yaml:1:23: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "the same key twice",
      "model: {name: sdnet18}\nmodel: {name: resnet18}\n",
      "x.yaml:2:1: Map keys must be unique.",
    ],
    [
      "another number of classes",
      "model: {name: sdnet18, classes: 100}",
      "x.yaml:1:33: `model.classes` must be 10, the number of classes of cifar10, got 100.",
    ],
    [
      "another way to learn λ",
      "model: {name: sdnet18, learnLambda: atoms}",
      'x.yaml:1:37: `model.learnLambda` must be one of none, layer, atom, got "atoms". Did you mean atom?',
    ],
    [
      "a λ to be learnt where there is none",
      "model: {name: resnet18, learnLambda: layer}",
      "x.yaml:1:38: `model.learnLambda` must be none for resnet18, got layer: it has no CSC layer.",
    ],
    [
      "a λ to be learnt where that is not to be chosen",
      "model: {name: scn, learnLambda: atom}",
      "x.yaml:1:33: `model.learnLambda` must be none for scn, got atom: it always learns its λ, one for every atom.",
    ],
    [
      "a λ that is learnt from 0",
      "model: {name: sdnet18, lambda: 0, learnLambda: layer}",
      "x.yaml:1:32: `model.lambda` must be > 0 where it is learnt, got 0: it is learnt as its logarithm.",
    ],
    [
      "milestones that go back",
      "model: {name: sdnet18}\ntraining: {schedule: {name: step, milestones: [3, 3]}}",
      "x.yaml:2:47: `training.schedule.milestones` must increase, got [3, 3].",
    ],
    [
      "Nesterov without momentum",
      "model: {name: sdnet18}\ntraining:\n  optimizer: {name: sgd, momentum: 0}\n",
      "x.yaml: `training.optimizer.nesterov` must be false where the momentum is 0, got true.",
    ],
    [
      "a prototype in disguise",
      "model: {name: sdnet18}\n__proto__: {polluted: 1}\n",
      "x.yaml:2:1: unknown key `__proto__`. Known keys: model, data, training.",
    ],
  ])("answers %s with one line that names the place", (_, text, message) =>
    expect(complaint(text)).toBe(message),
  );

  it.each([
    [
      "training.epoch=3",
      "override `training.epoch=3`: unknown key `training.epoch`. Did you mean `training.epochs`?",
    ],
    [
      "training.epochs=many",
      'override `training.epochs=many`: `training.epochs` must be an integer in [1, 100000], got "many".',
    ],
    [
      "model.name.first=1",
      'override `model.name.first=1`: `model.name.first` cannot be set, because `model.name` is "sdnet18", not a section.',
    ],
    ["training.epochs", "override `training.epochs` must have the form KEY=VALUE, e.g. training.epochs=1."],
    ["=1", "override `=1` must have the form KEY=VALUE, e.g. training.epochs=1."],
    ["training.epochs=[1", "override `training.epochs=[1`: Flow sequence must end with a ]."],
  ])("names the override %s in its error", (override, message) =>
    expect(complaint(SMALL, override)).toBe(message),
  );

  it("reports the first of several errors and counts the others", () => {
    expect(complaint("model:\n  name: x\n  width: 0\n  depth: 1\n")).toMatch(
      /^x\.yaml:2:9: .* \(and 2 more errors\)$/,
    );
  });
});
