import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createModel, encodeSafetensors, stateDict, stemLayer } from "@sdnet/models";
import { encodeCalibration } from "@sdnet/robust";
import { createShell } from "@sdnet/testing/node";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";
import { robustNetwork } from "@sdnet/train";

const OPTIONS = { width: 1, stemAtoms: 4, imageSize: 32 } as const;
const shell = createShell(run);

describe("robustNetwork", () => {
  it("takes the λ that was learnt for the λ of training", () => {
    const model = createModel("sdnet18", { ...OPTIONS, learnLambda: "layer" });
    stemLayer(model).parameters.logLambda!.write(tf.scalar(-1.5));
    const network = robustNetwork(model);
    expect(network.trainingLambda).toBeCloseTo(Math.exp(-1.5), 7);
    network.dispose();
    model.dispose();
  });

  it("refuses a stem that has learnt one for every atom", () => {
    const model = createModel("sdnet18", { ...OPTIONS, learnLambda: "atom" });
    expect(() => robustNetwork(model)).toThrow(
      "ownLambda: `layer` must have one λ, got layer0.0, which has learnt one for each of its 4 atoms. " +
        "Make it with `learnLambda` layer or none where λ is chosen at test time.",
    );
    model.dispose();
  });
});

describe("commands that choose λ", () => {
  const key = { norms: "running", signal: "residual", fit: "line", scope: "pooled" } as const;
  const point = { lambda: 0.1, accuracy: 0.5, loss: 1, entropy: 0.5 };
  const calibration = encodeCalibration({
    ...{ trainingLambda: 0.1, lambdas: [0.1], recommended: key },
    levels: [
      {
        ...{ corruption: "clean", level: 0, signals: { residual: 12, roughness: 3 } },
        ...{ sweeps: { running: [point] }, best: { running: 0.1 } },
      },
    ],
    rules: [{ ...key, rule: { kind: "line", slope: 0, intercept: 0.1 }, estimate: { clean: 1, noisy: 1 } }],
    provenance: {
      ...{ checkpointSha256: "0f".repeat(32), network: "sdnet18", data: "cifar10", split: "train" },
      ...{ firstImage: 0, images: 10, seenInTraining: false, seed: 1, reach: "stem" },
      ...{ date: "2026-11-28T12:00:00.000Z", versions: { node: "v20.0.0" } },
    },
  });

  it.each([
    ["calibrate @/net.safetensors --data cifar10 --out @/new.json", 1],
    ["robust @/net.safetensors --data cifar10 --calibration @/calibration.json", 1],
    ["attack @/net.safetensors --data cifar10 --calibration @/calibration.json --lambda adaptive", 2],
  ])("answer `%s` with what to train instead, if there is a λ for every atom", async (line, expectedCode) => {
    const model = createModel("sdnet18", { ...OPTIONS, learnLambda: "atom" });
    writeFileSync(join(shell.folder, "net.safetensors"), encodeSafetensors(stateDict(model)));
    writeFileSync(join(shell.folder, "calibration.json"), calibration);
    model.dispose();
    const { err, code } = await shell.run(`${line} --backend cpu`);
    expect(err).toBe(
      expectedCode === 1
        ? "sdnet: @/net.safetensors: has learnt a λ for every atom, so that there is no single λ to raise under noise. " +
            "Train it with model.learnLambda=layer, or none.\n"
        : "sdnet: --lambda adaptive needs layers with one λ each; the checkpoint has learnt one for every atom. " +
            "Train it with model.learnLambda=layer, or none.\n",
    );
    expect(code).toBe(expectedCode);
  });
});
