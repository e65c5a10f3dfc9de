import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { DATASET_CATALOG, IMAGENET_FILES } from "@sdnet/data";
import { createShell } from "@sdnet/testing/node";
import { beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import { run } from "../main.js";

const shell = createShell(run);
const sdnet = (line: string) => shell.run(line);

beforeEach(() => {
  vi.stubEnv("SDNET_CACHE_DIR", join(shell.folder, "cache"));
  onTestFinished(() => void vi.unstubAllEnvs());
});

describe("sdnet data list", () => {
  it("says of each data set what it is, how large, under which terms, and whether it is here", async () => {
    const directory = join(shell.folder, "cache", "CIFAR-10-C");
    mkdirSync(directory, { recursive: true });
    writeFileSync(join(directory, "labels.npy"), "");
    const { out, code } = await sdnet("data list");
    expect(code).toBe(0);
    for (const { name, licence } of DATASET_CATALOG) {
      expect(out).toMatch(new RegExp(`^${name} `, "m"));
      expect(out).toContain(licence);
    }
    expect(out).toContain("2.92 GB; here (@/cache/CIFAR-10-C)");
    expect(out).toContain("0.17 GB; not here");
  });

  it("is JSON if asked to be", async () => {
    const { out } = await sdnet("data list --json");
    const { cache, datasets } = JSON.parse(out) as {
      cache: string;
      datasets: { name: string; here: string }[];
    };
    expect(cache).toBe("@/cache");
    expect(datasets.map(({ name, here }) => [name, here])).toEqual(
      DATASET_CATALOG.map(({ name }) => [name, "none"]),
    );
  });
});

describe("sdnet evaluate and robust", () => {
  it.each([
    ["cifar10-c", "CIFAR-10-C (2.9 GB)", "fetches it"],
    ["cifar100-c", "CIFAR-100-C (2.9 GB)", "fetches it"],
    ["imagenet-c", "ImageNet-C (66.0 GB)", "fetches it"],
    ["imagenet", "ImageNet (ILSVRC 2012) (154.6 GB)", "says how to get it"],
  ])("download no gigabytes unasked: %s", async (name, what, how) => {
    const message = `sdnet: --data ${name}: ${what} is not here; sdnet data download ${name} ${how}, or give a copy with --source PATH.\n`;
    const line = `robust runs/none --data ${name} --calibration none.json`;
    expect(await sdnet(line)).toEqual({ out: "", err: message, code: 1 });
  });

  it("say so too where only the checkpoint shows that the set would fit", async () => {
    const line = "evaluate sdnet8-cifar10 --backend cpu --data cifar10-c --corruption fog --severity all";
    const { err, code } = await sdnet(line);
    expect(err).toContain("sdnet: --data cifar10-c: CIFAR-10-C (2.9 GB) is not here; sdnet data download");
    expect(code).toBe(1);
  });
});

describe("sdnet data download", () => {
  it.each([
    ["cifar1000", 'sdnet: data download: unknown data set "cifar1000". Did you mean cifar100?', 2],
    ["cifar10 --part noise", "sdnet: --part belongs to imagenet-c, got it with cifar10.", 2],
    [
      "imagenet-c",
      "sdnet: imagenet-c comes in parts; name some with --part: noise (22.6 GB), blur (7.1 GB), weather (12.8 GB), digital (7.8 GB), extra (15.8 GB), or all.",
      2,
    ],
    [
      "imagenet-c --part noise,rain",
      'sdnet: --part must be one of noise, blur, weather, digital, extra, all, got "rain".',
      2,
    ],
    [
      "cifar100 --source npm",
      'sdnet: CIFAR-100: is not on npm; the source must be "auto", "binary", or a path.',
      1,
    ],
    [
      "cifar10-c --source @/nothing",
      "sdnet: @/nothing: no such file or directory; check the path or fetch the data again.",
      1,
    ],
  ])("answers %s with one line", async (line, message, code) => {
    const outcome = await sdnet(`data download ${line}`);
    expect(outcome.err.trimEnd()).toBe(message);
    expect(outcome.code).toBe(code);
  });

  it("says what to do for ImageNet, checks what is there, and fails while something is missing", async () => {
    const directory = join(shell.folder, "imagenet");
    mkdirSync(directory);
    writeFileSync(join(directory, "ILSVRC2012_img_val.tar"), "half of it");
    const { out, err, code } = await sdnet("data download imagenet --source @/imagenet");
    expect(err.trimEnd()).toBe("sdnet: imagenet: 3 of 3 files are missing or damaged in @/imagenet.");
    expect(code).toBe(1);
    expect(out).toContain("https://image-net.org/download.php");
    expect(out).toMatch(/ILSVRC2012_img_val\.tar +damaged/);
    for (const { name, md5 } of IMAGENET_FILES) expect(out).toMatch(new RegExp(`${name}.*${md5}`));
  });

  it("tells the state of ImageNet's files as JSON", async () => {
    const { out } = await sdnet("data download imagenet --source @/nothing --json");
    expect(JSON.parse(out)).toMatchObject({ dataset: "imagenet", files: IMAGENET_FILES });
    expect(out.match(/"state":"missing"/g)).toHaveLength(3);
  });

  it("refuses a local directory whose files are not the published ones", async () => {
    const directory = join(shell.folder, "cifar");
    mkdirSync(directory);
    writeFileSync(join(directory, "train.bin"), new Uint8Array(3074));
    const { err, code } = await sdnet("data download cifar100 --source @/cifar");
    expect(err.trimEnd()).toBe(
      "sdnet: @/cifar/train.bin: expected 153700000 bytes, got 3074; it is truncated, delete it and fetch it again.",
    );
    expect(code).toBe(1);
  });
});
