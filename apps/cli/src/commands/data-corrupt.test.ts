import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createShell } from "@sdnet/testing/node";
import { describe, expect, it, vi } from "vitest";
import { run } from "../main.js";

vi.mock("@sdnet/train/node", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  loadDataset: () => {
    const images = { name: "cifar10", split: "test", length: 2, height: 8, width: 8, channels: 3 };
    const pixels = Uint8Array.from({ length: 2 * 8 * 8 * 3 }, (_, at) => (at * 37) % 256);
    return Promise.resolve({ dataset: { ...images, kind: "memory", images: pixels, labels: [0, 1] } });
  },
}));

const shell = createShell(run);

describe("sdnet data corrupt", () => {
  it.each([
    ["cifar10", "sdnet: required option '--out <directory>' not specified"],
    ["mnist --out @", /^sdnet: data corrupt: <name> must be one of cifar10, .*, got "mnist"\.$/],
    [
      "cifar10 --out @ --corruptions fog,rain",
      /^sdnet: --corruptions must be names with commas between, of gaussian_noise, .*; got "rain"\.$/,
    ],
    ["cifar10 --out @ --constants svhn", 'sdnet: --constants must be one of cifar, imagenet, got "svhn".'],
    ["cifar10 --out @ --seed -1", 'sdnet: --seed must be an integer in [0, 9007199254740991], got "-1".'],
  ])("refuses `%s` in one line", async (line, message) => {
    const { err, code } = await shell.run(`data corrupt ${line}`);
    if (typeof message === "string") expect(err).toBe(`${message}\n`);
    else expect(err.trimEnd()).toMatch(message);
    expect(code).toBe(2);
  });

  it("writes in shards, merged, the very files that it writes alone", async () => {
    const line = "data corrupt cifar10 --corruptions fog,contrast,jpeg_compression --seed 3";
    const filesOf = (folder: string) => {
      const path = join(shell.folder, folder);
      const names = readdirSync(path).filter((name) => !name.startsWith("shard-"));
      return Object.fromEntries(names.map((name) => [name, readFileSync(join(path, name)).toString("hex")]));
    };
    await shell.run(`${line} --out @/one`);
    for (const index of [2, 1]) await shell.run(`${line} --out @/parts --shard ${index}/2`);
    const { out, err, code } = await shell.run("merge @/parts --out @/parts");
    expect([code, err]).toEqual([0, err]);
    expect(out).toContain("shard 2 of 2, corruptions 2 to 3 of 3: kept in @/parts/shard-2-of-2.");
    expect(out).toContain("@/parts: 0 files of 10 images written, 3 were there, and labels.npy.");
    expect(filesOf("parts")).toEqual(filesOf("one"));
    const more = await shell.run(`${line} --out @/more --shard 1/4`);
    expect(more.err.trimEnd().split("\n").at(-1)).toBe(
      "sdnet: --shard 1/4 divides 3 corruptions; take at most 3 shards.",
    );
    expect(more.code).toBe(2);
  });

  it("prints what it wrote as JSON", async () => {
    const line = "data corrupt cifar10 --corruptions fog,contrast --out @/noise --json";
    expect(JSON.parse((await shell.run(line)).out)).toEqual({
      ...{ directory: "@/noise", dataset: "cifar10", split: "test", images: 2, seed: 0, constants: "cifar" },
      ...{ written: ["fog.npy", "contrast.npy"], kept: [] },
    });
  });
});
