import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createModel, encodeSafetensors, stateDict, type ModelName, type ModelOptions } from "@sdnet/models";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { openCheckpoint } from "./open-checkpoint.js";

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
    const opened = await openCheckpoint("sdnet18-w16-cifar10");
    expect(opened.description).toMatchObject({ name: "sdnet18", options: { width: 16, stemAtoms: 64 } });
    expect(opened.checkpoint.experiment?.data.trainLimit).toBe(45_000);
    opened.model.dispose();
  });

  it("takes a path before a name, and a folder of SDNET_PRETRAINED_DIR before the package", async () => {
    vi.stubEnv("SDNET_PRETRAINED_DIR", join(folder, "none"));
    await expect(openCheckpoint("sdnet18-w16-cifar10")).rejects.toThrow(
      `SDNET_PRETRAINED_DIR: ${join(folder, "none")} holds no manifest.json that can be read: ENOENT`,
    );
    const opened = await openCheckpoint(writeBare("resnet18", { width: 1 }));
    expect(opened.description.name).toBe("resnet18");
    opened.model.dispose();
    vi.unstubAllEnvs();
  });

  it("says so when there is nothing there", async () => {
    const path = join(folder, "nothing");
    await expect(openCheckpoint(path)).rejects.toThrow(
      `${path}: no such checkpoint; give a .safetensors file, the directory of a run, or a pretrained name (resnet18-w16-cifar10, sdnet18-w16-cifar10).`,
    );
  });

  it("says so when a directory holds no run", async () => {
    mkdirSync(join(folder, "empty"));
    await expect(openCheckpoint(join(folder, "empty"))).rejects.toThrow("this directory holds no checkpoint");
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
      `${path}: these are not the tensors of a ResNet or SDNet of this program.`,
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
