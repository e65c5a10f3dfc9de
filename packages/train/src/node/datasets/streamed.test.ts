import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { IMAGENET_NORMALIZATION } from "@sdnet/data";
import { encodePng } from "@sdnet/data/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { parseExperiment } from "../config/load-experiment.js";
import { Failure, UsageError } from "../../experiment/failure.js";
import { createLineLog } from "../../experiment/log.js";
import { streamedOptions } from "../checkpoints/load-images.js";
import { openStreamedImageNetC, openStreamedImages } from "./open-streamed.js";
import { runDirectory } from "../checkpoints/run-directory.js";
import { runTraining } from "../runs/run-training.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-streamed-"));
const CLASSES = ["red", "green", "blue"];
const lines: string[] = [];
const log = createLineLog({ write: (text) => lines.push(text) });

/** Three classes of plain colours, four images each, and one image that is none. */
beforeAll(() => {
  registerKernels();
  for (const [label, name] of CLASSES.entries()) {
    for (const split of ["train", "val"]) {
      mkdirSync(join(folder, split, name), { recursive: true });
      for (let image = 0; image < 4; image++) {
        const [width, height] = [20 + image, 18];
        const pixels = new Uint8Array(width * height * 3);
        for (let index = label; index < pixels.length; index += 3) pixels[index] = 180 + 20 * image;
        writeFileSync(join(folder, split, name, `${image}.png`), encodePng({ width, height, pixels }));
      }
    }
  }
  writeFileSync(join(folder, "train/green/2.png"), "damaged");
});
afterAll(() => rmSync(folder, { recursive: true }));

const experimentOf = (extra = "") =>
  parseExperiment(
    `model: { name: sdnet18, width: 1, stemAtoms: 4, classes: 3, imageSize: 32 }\n` +
      `data: { name: folder, source: ${folder}${extra} }\ntraining: { epochs: 1, batchSize: 5, checkpointEvery: 1, mixup: 0.5 }`,
    { name: "x.yaml" },
  ).experiment;

async function open(damaged: "skip" | "fail", split: "train" | "test" = "train", isWhole = false) {
  const options = {
    source: folder,
    imageSize: 32,
    damaged,
    division: { purpose: "training" },
    isWhole,
    log,
  } as const;
  return openStreamedImages("folder", { ...options, split });
}

async function train(name: string, damaged: "skip" | "fail", { stopAfter = Infinity, resume = false } = {}) {
  const [first, second] = [await open(damaged), await open(damaged, "test")];
  const controller = new AbortController();
  return runTraining({
    experiment: experimentOf(", damaged: skip, augment: { augmix: true, erase: 0.5, noise: { sigma: 0.1 } }"),
    run: runDirectory(join(folder, name)),
    resume,
    train: first,
    test: second,
    normalization: IMAGENET_NORMALIZATION,
    log: {
      ...log,
      progress: () => ({
        update: (images) => {
          if (images >= stopAfter) controller.abort();
        },
        stop: () => undefined,
      }),
    },
    signal: controller.signal,
  });
}

describe("training on images from the disk", () => {
  it("leaves out damaged images by name, and goes on bit for bit after a stop, mixed and augmented", async () => {
    const whole = await train("whole", "skip");
    expect(whole).toMatchObject({ status: "finished", totalSteps: 3 });
    expect(whole.evaluation?.images).toBe(12);
    expect(lines.join("")).toContain(`left out: ${join(folder, "train/green/2.png")}: cannot be decoded`);
    expect((await train("parts", "skip", { stopAfter: 7 })).status).toBe("interrupted");
    const rest = await train("parts", "skip", { resume: true });
    expect(rest.evaluation).toEqual(whole.evaluation);
  });

  it("ends at a damaged image in one line unless it may be left out", async () => {
    const ended = train("ended", "fail");
    await expect(ended).rejects.toThrow(Failure);
    await expect(ended).rejects.toThrow(/train\/green\/2\.png: cannot be decoded .*skip damaged images\.$/);
  });
});

describe("openStreamedImages", () => {
  it("resizes by 8/7 for evaluation, as 256 for 224, unless told otherwise", async () => {
    const { views } = await open("fail");
    expect(views.evaluation).toEqual({ kind: "center-crop", size: 32, resize: 37, keepExact: true });
    expect(views.training).toMatchObject({ size: 32, scale: [0.08, 1] });
  });

  it("shows a network for CIFAR whole images of any size, in training as in evaluation", async () => {
    const whole = { kind: "center-crop", size: 32, resize: 32, keepExact: true };
    const { views } = await open("fail", "test", true);
    expect(views).toEqual({ training: whole, evaluation: whole });
    const seen = (stem: string, shape: readonly (number | null)[]) => {
      const network = { description: { options: { stem } }, model: { inputs: [{ shape }] }, checkpoint: {} };
      const request = { name: "folder", source: folder, resize: undefined, damaged: "fail" } as const;
      return streamedOptions(request, { network: network as never, split: "test", log });
    };
    expect(seen("cifar", [null, 96, 96, 3])).toMatchObject({ isWhole: true, imageSize: 96 });
    expect(seen("imagenet", [null, 224, 224, 3])).toMatchObject({ isWhole: false, imageSize: 224 });
  });

  it("says what is not there", async () => {
    const division = { purpose: "evaluation" } as const;
    const options = { split: "test", imageSize: 32, damaged: "fail", division, log } as const;
    const source = join(folder, "nowhere");
    await expect(openStreamedImages("imagenet", { ...options, source })).rejects.toThrow(
      new Failure(`${source}: no such file or directory; check the path or fetch the data again.`),
    );
    const part = { corruption: "fog", severity: 2 };
    await expect(openStreamedImageNetC(part, { ...options, source: folder })).rejects.toThrow(
      /has neither the folder fog\/2 nor weather\.tar, got /,
    );
  });
});

describe("an experiment on a folder", () => {
  it("must say where it is and how many classes it has, and gets ImageNet's stem", () => {
    expect(() =>
      parseExperiment("model: { name: sdnet18 }\ndata: { name: folder, source: x }", { name: "x.yaml" }),
    ).toThrow(new UsageError("x.yaml: `model.classes` must be the number of classes of the folder."));
    expect(() =>
      parseExperiment("model: { name: sdnet18, classes: 3 }\ndata: { name: folder }", { name: "x.yaml" }),
    ).toThrow(new UsageError('x.yaml: `data.source` must be the path of the folder or tar, got "auto".'));
  });
});
