import { describe, expect, it } from "vitest";
import { UsageError } from "../experiment/failure.js";
import { parseExperiment } from "../node/config/load-experiment.js";

/** Keys and values as in the official repository's CIFAR-10 experiment. */
const OFFICIAL = `
VIZ: False
LOG_DIR: '/somewhere/logs'
MODEL:
  NAME: 'sdnet18'
  NUM_CLASSES: 10
  IMAGE_SIZE:
    - 32
    - 32
  NUM_LAYERS: 2
  NONEGATIVE: True
  PAD_MODE: 'constant'
  SHORTCUT: False
  MU: 0.0
  LAMBDA:
    - 0.1
DATASET:
  ROOT: './data'
  DATASET: 'cifar10'
TRAIN:
  OPTIMIZER: 'sgd'
  MOMENTUM: 0.9
  WD: 0.0005
  NESTEROV: True
  END_EPOCH: 220
  BATCH_SIZE: 128
  LR: 0.1
  LR_SCHEDULER: 'cosine'
`;

function read(text: string, ...overrides: string[]) {
  return parseExperiment(text, { name: "official.yaml", overrides });
}

describe("an experiment of the official repository", () => {
  it("means the same as our own file of the paper's recipe", () => {
    const ours = parseExperiment(
      "model: {name: sdnet18, classes: 10, imageSize: 32}\ntraining: {best: test}",
      { name: "ours.yaml" },
    );
    const official = read(OFFICIAL, "TEST.BATCH_SIZE=256");
    expect(official.experiment).toEqual(ours.experiment);
    expect(official.notes).toEqual([
      "official.yaml: read as an experiment of the official SDNet repository.",
      "official.yaml: without effect here: VIZ, LOG_DIR, MODEL.PAD_MODE, MODEL.SHORTCUT, DATASET.ROOT.",
    ]);
  });

  it("assumes what the official code assumes where it is silent", () => {
    const { training } = read("MODEL: {NAME: resnet18}").experiment;
    expect(training).toMatchObject({ epochs: 200, batchSize: 128, evaluationBatchSize: 128 });
    expect(training.schedule).toEqual({ name: "step", milestones: [80, 160], factor: 0.1 });
  });

  it("leaves out what the network has no use for, as the official code does, but refuses it in our spelling", () => {
    const { experiment, notes } = read(
      "MODEL: {NAME: resnet18, NUM_LAYERS: 4, LAMBDA: [0.3], POOLING: True}",
    );
    expect(experiment.model).toEqual({ name: "resnet18", width: 64, lambda: 0.1, iterations: 2 });
    expect(notes.at(-1)).toMatch(/without effect here: MODEL\.NUM_LAYERS, MODEL\.LAMBDA, MODEL\.POOLING\.$/);
    expect(read("MODEL: {NAME: sdnet18-all, SHORTCUT: False}").experiment.model.shortcut).toBe(false);
    expect(() => read("MODEL: {NAME: resnet18}", "model.lambda=0.3")).toThrow(
      "override `model.lambda=0.3`: `model.lambda` has no effect on resnet18: it has no CSC layer; leave it out.",
    );
  });

  it("takes overrides in either spelling", () => {
    const { experiment } = read(
      OFFICIAL,
      "TRAIN.LR=0.05",
      "training.epochs=2",
      "MODEL.LAMBDA=[0.2]",
      "model.width=8",
    );
    expect(experiment.training.optimizer.learningRate).toBe(0.05);
    expect(experiment.training.epochs).toBe(2);
    expect(experiment.model).toMatchObject({ lambda: 0.2, width: 8 });
  });

  it("drops the step schedule's keys under another schedule, as the official code does", () => {
    expect(read(`${OFFICIAL}  LR_STEP: [1, 2]\n  LR_FACTOR: 0.5\n`).experiment.training.schedule.name).toBe(
      "cosine",
    );
  });

  it.each([
    [
      "a misspelt key",
      "MODEL:\n  NAME: sdnet18\n  LAMDA: [0.1]\n",
      "official.yaml:3:3: unknown key `MODEL.LAMDA`. Did you mean `MODEL.LAMBDA`?",
    ],
    [
      "a setting that cannot be trained",
      "MODEL:\n  NAME: sdnet18\n  MU: 0.01\n",
      "official.yaml:3:7: `MODEL.MU` must be 0, got 0.01: models have no μ.",
    ],
    [
      "an image that is not square",
      "MODEL: {NAME: sdnet18, IMAGE_SIZE: [32, 64]}",
      "official.yaml:1:36: `MODEL.IMAGE_SIZE` must be two equal numbers, got [32,64].",
    ],
    [
      "a wrong value",
      "MODEL: {NAME: sdnet18}\nTRAIN: {LR: fast}",
      'official.yaml:2:13: `training.optimizer.learningRate` must be a number in [0, 100], got "fast".',
    ],
  ])("answers %s with one line that names the place", (_, text, message) => {
    expect(() => read(text)).toThrow(new UsageError(message));
  });
});
