import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { createModel, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { encodeCheckpoint } from "../checkpoints/checkpoint.js";
import { describeNetwork } from "../checkpoints/network.js";
import { run } from "../main.js";
import { encodePng } from "../reports/png.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-merge-"));
const shell = createShell(run, { "%": folder });
const PETS = "%/net.safetensors --data folder:%/pets --backend cpu";
const LINES = {
  evaluate: `evaluate ${PETS} --batch 2 --corruption fog --severity 2`,
  robust: `robust ${PETS} --calibration %/c.json --batch 4 --lambdas 0.1,0.8`,
  attack: `attack ${PETS} --batch 2 --attack pgd --steps 2 --epsilon 0.1 --probe 2`,
  certify: `certify ${PETS} --sigma 0.3,0.6 --samples 20 --select 4 --alpha 0.05`,
};

async function sdnet(line: string): Promise<void> {
  const { err, code } = await shell.run(line);
  expect([code, code === 0 ? "" : err]).toEqual([0, ""]);
}

/** A file of a result without the time at which it was made. */
const contentOf = (result: string, file: string): string =>
  readFileSync(join(shell.folder, result, file), "utf8").replace(/"date": ?"[^"]*"/, "");

beforeAll(async () => {
  registerKernels();
  for (const name of ["n01", "n02", "n03"]) {
    for (let image = 0; image < 6; image++) {
      const random = randomStream(image, name);
      const tint = [random.below(200), random.below(200), random.below(200)];
      const pixels = Uint8Array.from(
        { length: 32 * 32 * 3 },
        (_, at) => (tint[at % 3] ?? 0) + random.below(56),
      );
      const path = join(folder, "pets", image < 3 ? "train" : "val", name, `${image}.png`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, encodePng({ width: 32, height: 32, pixels }));
    }
  }
  const model = createModel("sdnet18", { width: 1, stemAtoms: 4, classes: 3, imageSize: 32, seed: 1 });
  const checkpoint = { tensors: stateDict(model), model: describeNetwork(model) };
  writeFileSync(join(folder, "net.safetensors"), encodeCheckpoint(checkpoint));
  model.dispose();
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const line = `node sdnet calibrate ${PETS} --images 3 --lambdas 0.1,0.8 --corruptions fog --batch 3 --out %/c.json`;
  await run(line.replaceAll("%", folder).split(" "));
  vi.restoreAllMocks();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("sdnet merge", () => {
  it.each(Object.entries(LINES))(
    "makes of the shards of %s the very records and summary of one process",
    async (_, line) => {
      await sdnet(`${line} --out @/one`);
      for (const index of [3, 1, 4, 2]) await sdnet(`${line} --out @/parts --shard ${index}/4`);
      await sdnet("merge @/parts --out @/merged");
      for (const file of ["records.jsonl", "summary.json"]) {
        expect(contentOf("merged", file)).toBe(contentOf("one", file));
      }
    },
    300_000,
  );

  it("names shards that are missing, twice there, and of something else", async () => {
    const line = LINES.evaluate;
    for (const index of [1, 3]) await sdnet(`${line} --out @/a --shard ${index}/4`);
    expect((await shell.run("merge @/a --out @/m")).err).toContain("shards 2/4 and 4/4 are missing");
    process.exitCode = undefined;
    await sdnet(`${line} --out @/b --shard 1/4`);
    expect((await shell.run("merge @/a @/b --out @/m")).err).toContain(
      "shard 1/4 is in @/a/shard-1-of-4 and in @/b",
    );
    process.exitCode = undefined;
    await sdnet(`${line.replace("severity 2", "severity 3")} --out @/c --shard 2/4`);
    expect((await shell.run("merge @/a @/c --out @/m")).err).toContain("--severity is 3, not 2");
  }, 120_000);
});
