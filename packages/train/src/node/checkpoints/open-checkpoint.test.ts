import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { createModel, encodeSafetensors, stateDict, type ModelName, type ModelOptions } from "@sdnet/models";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createLineLog } from "../../experiment/log.js";
import { openCheckpoint } from "./open-checkpoint.js";

const FIXTURES = new URL("../../../../models/fixtures/pth/", import.meta.url);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "sdnet-open-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A file as another program would write it: tensors, and nothing about the network. */
function writeBare(name: ModelName, options: ModelOptions): string {
  const model = createModel(name, options);
  const path = join(folder, "bare.safetensors");
  writeFileSync(path, encodeSafetensors(stateDict(model)));
  model.dispose();
  return path;
}

describe("openCheckpoint", () => {
  it.each<[ModelName, ModelOptions]>([
    ["resnet18", { width: 2, classes: 7 }],
    ["sdnet18", { width: 1, stemAtoms: 6 }],
    ["sdnet34", { width: 1, stemAtoms: 4 }],
    ["sdnet18", { width: 2, stem: "imagenet", classes: 3 }],
    ["sdnet18", { width: 1, stemAtoms: 4, learnLambda: "atom" }],
  ])("recognises a bare %s by its tensors", async (name, options) => {
    const opened = await openCheckpoint(writeBare(name, options));
    expect(opened.description).toMatchObject({ name, options });
    opened.model.dispose();
  });

  it("opens a pretrained network by its name", async () => {
    const opened = await openCheckpoint("sdnet8-cifar10");
    expect(opened.description).toMatchObject({ name: "sdnet8", options: { width: 64, stemAtoms: 64 } });
    expect(opened.checkpoint.experiment?.data.validation).toBe(1000);
    opened.model.dispose();
  });

  it("takes a path before a name, and a folder of SDNET_PRETRAINED_DIR before the package", async () => {
    vi.stubEnv("SDNET_PRETRAINED_DIR", join(folder, "none"));
    await expect(openCheckpoint("sdnet8-cifar10")).rejects.toThrow(
      `SDNET_PRETRAINED_DIR: ${join(folder, "none")} holds no manifest.json that can be read: ENOENT`,
    );
    const opened = await openCheckpoint(writeBare("resnet18", { width: 1 }));
    expect(opened.description.name).toBe("resnet18");
    opened.model.dispose();
    vi.unstubAllEnvs();
  });

  it.each([
    ["net.pth", "net.safetensors"],
    ["net.pth.tar", "net.safetensors"],
    ["my net.ckpt", "my net.safetensors"],
  ])("says how to turn the PyTorch checkpoint %s into one of this program", async (name, suggested) => {
    const path = join(folder, name);
    const quote = name.includes(" ") ? "'" : "";
    const command = (out: string) =>
      `sdnet import ${quote}${path}${quote} --out ${quote}${join(folder, out)}${quote}`;
    const problem = `${path}: this is a PyTorch checkpoint; turn it into one of this program first: `;
    writeFileSync(path, readFileSync(new URL("of_2017.pth", FIXTURES)));
    await expect(openCheckpoint(path)).rejects.toThrow(problem + command(suggested));
    // A name that is taken would only lead to the next refusal.
    writeFileSync(join(folder, suggested), "");
    writeFileSync(path, readFileSync(new URL("objects.pth", FIXTURES)));
    await expect(openCheckpoint(path)).rejects.toThrow(problem + command(suggested.replace(".", "-2.")));
  });

  it("names a file of another kind", async () => {
    const path = join(folder, "page.safetensors");
    writeFileSync(path, "\n<!DOCTYPE html>");
    await expect(openCheckpoint(path)).rejects.toThrow(
      `${path}: a checkpoint must be a .safetensors file, got a file that is a web page. Download the checkpoint itself.`,
    );
  });

  it("finds a network under other names and a prefix, and says what it leaves", async () => {
    const written: string[] = [];
    const log = createLineLog({ write: (text) => written.push(text) });
    const path = fileURLToPath(new URL("resnet_cifar.safetensors", FIXTURES));
    const opened = await openCheckpoint(path, { log });
    expect(opened.description).toMatchObject({
      name: "resnet18",
      options: { width: 1, stemAtoms: 2, classes: 3 },
    });
    expect(written).toEqual([
      `warning: ${path}: left out, as no part of the network: n_averaged, criterion.weight.\n`,
    ]);
    opened.model.dispose();
  });

  it("says so when there is nothing there", async () => {
    const path = join(folder, "nothing");
    await expect(openCheckpoint(path)).rejects.toThrow(
      `${path}: no such checkpoint; give a .safetensors file, the directory of a run, or a pretrained name (convnet8-cifar10, convnet8-cifar10-noise10, sdnet18-all-cifar10, sdnet8-cifar10, sdnet8-cifar10-noise10).`,
    );
  });

  it("says so when a directory holds no run", async () => {
    mkdirSync(join(folder, "empty"));
    await expect(openCheckpoint(join(folder, "empty"))).rejects.toThrow(
      "no such checkpoint; the directory holds no best.safetensors or last.safetensors.",
    );
  });

  it("names a file that is not a checkpoint", async () => {
    const path = join(folder, "text.safetensors");
    writeFileSync(path, "hello, this is text");
    await expect(openCheckpoint(path)).rejects.toThrow(new RegExp(`^${path}: `));
  });

  it("names a file of another kind of network", async () => {
    const path = join(folder, "other.safetensors");
    writeFileSync(path, encodeSafetensors([["x", { dtype: "F32", shape: [1], data: Float32Array.of(1) }]]));
    await expect(openCheckpoint(path)).rejects.toThrow(
      `${path}: it holds no network of this program; it is a safetensors file, with 1 tensor: "x". \`sdnet models\` lists the networks there are.`,
    );
  });

  it("lists the tensors that do not fit", async () => {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4 });
    const entries = new Map(stateDict(model));
    entries.delete("layer2.0.bn1.bias");
    model.dispose();
    const path = join(folder, "torn.safetensors");
    writeFileSync(path, encodeSafetensors(entries));
    await expect(openCheckpoint(path)).rejects.toThrow("layer2.0.bn1.bias is missing");
  });
});
