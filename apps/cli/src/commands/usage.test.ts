import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createModel, encodeSafetensors, listModels, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { buildNetwork, describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { describe, expect, it } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);
const sdnet = (line: string) => shell.run(line);

/** Weights of a small network, as another program would write them. */
function writeWeights(name: "resnet18" | "sdnet18", classes: number): void {
  const model = createModel(name, { width: 1, stemAtoms: 4, classes });
  writeFileSync(join(shell.folder, "net.safetensors"), encodeSafetensors(stateDict(model)));
  model.dispose();
}

describe("sdnet train", () => {
  it.each([
    ["train cifar10-sdnet18", "sdnet: required option '--out <dir>' not specified"],
    [
      "train @/x.yaml --out @/run",
      /^sdnet: @\/x\.yaml: no such experiment file\. These come with the program: /,
    ],
    [
      "train cifar10-sdnet18 training.epoch=1 --out @/run",
      "sdnet: override `training.epoch=1`: unknown key `training.epoch`. Did you mean `training.epochs`?",
    ],
    ["train cifar10-sdnet18 --out @/run --backend gpu", /^sdnet: --backend must be one of .*, got gpu\./],
    ["train cifar10-sdnet18 --out @/run --resum", "sdnet: unknown option '--resum' (Did you mean --resume?)"],
  ])("answers `%s` with one line and exit code 2, and makes nothing", async (line, message) => {
    const { err, code } = await sdnet(line);
    expect(err.trimEnd()).toMatch(message);
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(code).toBe(2);
    expect(existsSync(join(shell.folder, "run"))).toBe(false);
  });

  it("does not touch a directory that holds a run", async () => {
    writeFileSync(join(shell.folder, "metrics.jsonl"), "precious\n");
    const { err, code } = await sdnet("train cifar10-sdnet18 --out @");
    expect(err).toBe("sdnet: @ already holds a run; continue it with --resume or choose another --out.\n");
    expect(code).toBe(2);
  });
});

describe("sdnet evaluate", () => {
  it.each([
    [
      "--data cifar11",
      'sdnet: --data must be one of cifar10, cifar100, cifar100-coarse, cifar10-c, cifar100-c, imagenet, folder, imagenet-c, got "cifar11".',
    ],
    ["--data cifar10-c", /^sdnet: --data cifar10-c needs --corruption and --severity, e\.g\./],
    [
      "--data cifar10-c --corruption mist --severity all",
      /^sdnet: --corruption must be one of gaussian_noise, .*, saturate, got "mist"\./,
    ],
    [
      "--data cifar10-c --corruption rain --severity 3 --split train",
      "sdnet: --split train is not there: cifar10-c holds corrupted test images only.",
    ],
    [
      "--data cifar10 --corruption shot --severity all",
      'sdnet: --severity must be an integer in [1, 5], got "all".',
    ],
    [
      "--data cifar100-c --corruption fog --severity all",
      "sdnet: --data cifar100-c has 100 classes; the checkpoint tells 10 apart.",
    ],
    ["--data cifar10 --lambda -1", /^sdnet: --lambda must be a number in \[0, 10\], got "-1"\./],
    ["--data cifar10 --lambda 1e9", /^sdnet: --lambda must be a number in \[0, 10\], got "1e9"\./],
    ["--data cifar10 --split val", 'sdnet: --split must be one of train, test, got "val".'],
    ["--data cifar10 --corruption gaussian_noise", /^sdnet: --corruption and --severity belong together/],
    [
      "--data cifar10 --corruption rain --severity 3",
      /^sdnet: --corruption must be one of gaussian_noise, .*, got "rain"\./,
    ],
    [
      "--data cifar10 --corruption shot --severity 6",
      'sdnet: --severity must be an integer in [1, 5], got "6".',
    ],
    ["--data cifar10 --limit 1.5", 'sdnet: --limit must be an integer in [1, 1000000000], got "1.5".'],
    ["--data cifar10 --batch none", 'sdnet: --batch must be an integer in [1, 65536], got "none".'],
  ])("answers %s with one line and exit code 2", async (flags, message) => {
    writeWeights("sdnet18", 10);
    const { err, code } = await sdnet(`evaluate @/net.safetensors ${flags} --backend cpu`);
    expect(err.trimEnd()).toMatch(message);
    expect(code).toBe(2);
  });

  it("refuses λ for a network without a sparse-coding stem", async () => {
    writeWeights("resnet18", 10);
    const { err, code } = await sdnet("evaluate @/net.safetensors --data cifar10 --lambda 0.3 --backend cpu");
    expect(err).toBe(
      "sdnet: --lambda needs a network with a sparse-coding stem; the checkpoint holds a resnet18.\n",
    );
    expect(code).toBe(2);
  });

  it("takes λ for a custom network by what it has, not by its name", async () => {
    const evaluate = async (file: string, layer: string) => {
      const module = join(shell.folder, file);
      const text = `export default ({ tf, csc, classes }) => tf.sequential({ layers: [${layer}, tf.layers.flatten(), tf.layers.dense({ name: 'head', units: classes })] });`;
      writeFileSync(module, text);
      const network = await buildNetwork({ name: "custom", module }, { classes: 3, imageSize: 8 });
      const checkpoint = { tensors: stateDict(network), model: describeNetwork(network) };
      writeFileSync(join(shell.folder, "net.safetensors"), encodeCheckpoint(checkpoint));
      const { err, code } = await sdnet(
        "evaluate @/net.safetensors --data cifar10 --lambda 0.3 --backend cpu",
      );
      return [err.split("\n").at(-2), code];
    };
    const shape = "name: 'first', kernelSize: 3, inputShape: [8, 8, 3]";
    expect(await evaluate("sparse.mjs", `new csc.CscConv2d({ filters: 4, lambda: 0.1, ${shape} })`)).toEqual([
      "sdnet: --data cifar10 has 10 classes; the checkpoint tells 3 apart.",
      2,
    ]);
    expect(await evaluate("plain.mjs", `tf.layers.conv2d({ filters: 4, ${shape} })`)).toEqual([
      "sdnet: --lambda needs a network with a sparse-coding stem; the checkpoint holds a custom network without one.",
      2,
    ]);
  });

  it("refuses a data set with another number of classes", async () => {
    writeWeights("sdnet18", 3);
    const { err, code } = await sdnet("evaluate @/net.safetensors --data cifar10 --backend cpu");
    expect(err).toBe("sdnet: --data cifar10 has 10 classes; the checkpoint tells 3 apart.\n");
    expect(code).toBe(2);
  });
});

describe("sdnet models", () => {
  it("lists every network with its parameters and claims, as JSON", async () => {
    const { out, code } = await sdnet("models --json");
    const { models } = JSON.parse(out) as {
      models: { name: string; parameterCount: number; claims: unknown[] }[];
    };
    expect(models.map(({ name }) => name)).toEqual(listModels().map(({ name }) => name));
    expect(models.find(({ name }) => name === "sdnet18")).toMatchObject({ parameterCount: 11_173_962 });
    const unclaimed = models.filter(({ claims }) => claims.length === 0).map(({ name }) => name);
    expect(unclaimed).toEqual(["sdnet34-all", "sdnet8", "convnet8", "mdeq-tiny"]);
    expect(code).toBe(0);
  });

  it("prints a table for people", async () => {
    const { out } = await sdnet("models");
    expect(out).toMatch(
      /^model +parameters +multiply-adds +CIFAR-10 .*\n(.*\n)*sdnet18 +11,173,962 +559\.0 M +95\.20 /,
    );
  });
});
