import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { run } from "../main.js";

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

/** Lines that read a set with a damaged image, and others that run in ONNX Runtime. */
const OTHER_LINES: readonly (readonly [string, string])[] = [
  ...Object.entries(LINES).map(
    ([command, line]) =>
      [`${command} beside a damaged image`, `${line.replace("%/pets", "%/torn")} --damaged skip`] as const,
  ),
  ...(["evaluate", "robust", "certify"] as const).map(
    (command) =>
      [`${command} in ONNX Runtime`, LINES[command].replace(" --backend cpu", " --engine onnx")] as const,
  ),
];

/** Runs a line that fails, and tells what it says. */
async function failure(line: string): Promise<string> {
  const before = (await shell.run("data list --json x")).err.length;
  process.exitCode = undefined;
  const { err, code } = await shell.run(line);
  expect(code).toBeGreaterThan(0);
  process.exitCode = undefined;
  return err.slice(before);
}

/** Makes the description of a shard what it is while the shard is worked on. */
function unfinish(shard: string): void {
  const path = join(shell.folder, shard, "shard.json");
  const { result, ...rest } = JSON.parse(readFileSync(path, "utf8")) as { readonly result?: object };
  expect(result).toBeDefined();
  writeFileSync(path, JSON.stringify(rest));
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
        { length: 8 * 8 * 3 },
        (_, at) => (tint[at % 3] ?? 0) + random.below(56),
      );
      const path = join(folder, "pets", image < 3 ? "train" : "val", name, `${image}.png`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
    }
  }
  const model = createModel("sdnet8", { width: 1, stemAtoms: 4, classes: 3, imageSize: 8, seed: 1 });
  const checkpoint = { tensors: stateDict(model), model: describeNetwork(model) };
  writeFileSync(join(folder, "net.safetensors"), encodeCheckpoint(checkpoint));
  model.dispose();
  cpSync(join(folder, "pets"), join(folder, "torn"), { recursive: true });
  const torn = join(folder, "torn/val/n02/3.png");
  writeFileSync(torn, readFileSync(torn).subarray(0, 100));
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
    120_000,
  );

  it("prints the result of one process as JSON", async () => {
    const figuresOf = async (line: string): Promise<object> => {
      const before = (await shell.run("data list --json x")).out.length;
      process.exitCode = undefined;
      const { out } = await shell.run(line);
      return { ...(JSON.parse(out.slice(before)) as object), date: "" };
    };
    const expected = await figuresOf(`${LINES.certify} --json`);
    for (const index of [1, 2]) await sdnet(`${LINES.certify} --out @/parts --shard ${index}/2`);
    expect(await figuresOf("merge @/parts --out @/m --json")).toEqual(expected);
  }, 60_000);

  it.each(OTHER_LINES)(
    "makes of two shards of %s the very records and summary of one process",
    async (_, line) => {
      await sdnet(`${line} --out @/one`);
      for (const index of [2, 1]) await sdnet(`${line} --out @/parts --shard ${index}/2`);
      // Where the shards are, too.
      await sdnet("merge @/parts/shard-2-of-2 @/parts/shard-1-of-2 --out @/parts");
      for (const file of ["records.jsonl", "summary.json"]) {
        expect(contentOf("parts", file)).toBe(contentOf("one", file));
      }
    },
    120_000,
  );

  it("goes on with a shard that is not finished, and says by which command", async () => {
    const line = LINES.attack;
    for (const index of [1, 2]) await sdnet(`${line} --out @/parts --shard ${index}/2`);
    await sdnet("merge @/parts --out @/whole");
    unfinish("parts/shard-2-of-2");
    const path = join(shell.folder, "parts/shard-2-of-2/records.jsonl");
    const records = readFileSync(path, "utf8");
    const [kept = "", ...lost] = records.split(/(?<=\n)/);
    expect(lost.length).toBeGreaterThan(0);
    writeFileSync(path, kept + lost.join("").slice(0, 20));
    expect(await failure("merge @/parts --out @/again")).toMatch(
      /shard-2-of-2: is not finished; go on with it by: .*sdnet attack .* --shard 2\/2\n$/,
    );
    expect(existsSync(join(shell.folder, "again"))).toBe(false);
    await sdnet(`${line} --out @/parts --shard 2/2`);
    expect(readFileSync(path, "utf8")).toBe(records);
    await sdnet("merge @/parts --out @/again");
    expect(contentOf("again", "summary.json")).toBe(contentOf("whole", "summary.json"));
  }, 120_000);

  it("computes nothing of what a shard has lost, and says which record", async () => {
    for (const index of [1, 2]) await sdnet(`${LINES.certify} --out @/parts --shard ${index}/2`);
    const path = join(shell.folder, "parts/shard-1-of-2/records.jsonl");
    const [first = "", ...rest] = readFileSync(path, "utf8").split(/(?<=\n)/);
    writeFileSync(path, rest.join(""));
    const { key } = JSON.parse(first) as { readonly key: string };
    expect(await failure("merge @/parts --out @/m")).toContain(
      `@/parts/shard-1-of-2/records.jsonl: lacks the record ${key}; make the shard again.`,
    );
  }, 120_000);

  it("lets one process work on a shard, while others have theirs", async () => {
    const { tryLock } = await import("@sdnet/data/node");
    mkdirSync(join(shell.folder, "parts/shard-1-of-2"), { recursive: true });
    const attempt = tryLock(join(shell.folder, "parts/shard-1-of-2/sdnet.lock"));
    if (!("lock" in attempt)) throw new Error("The lock was taken.");
    expect(await failure(`${LINES.evaluate} --out @/parts --shard 1/2`)).toMatch(
      /--out @\/parts\/shard-1-of-2 is being written to by process \d+/,
    );
    await sdnet(`${LINES.evaluate} --out @/parts --shard 2/2`);
    attempt.lock.release();
    await sdnet(`${LINES.evaluate} --out @/parts --shard 1/2`);
  }, 60_000);

  it("refuses to merge into a shard, and folders that hold none", async () => {
    await sdnet(`${LINES.evaluate} --out @/parts --shard 1/1`);
    expect(await failure("merge @/parts --out @/parts/shard-1-of-1")).toBe(
      "sdnet: --out @/parts/shard-1-of-1 is a shard; choose another, e.g. the folder that it is in.\n",
    );
    expect(await failure("merge @/none --out @/m")).toBe(
      "sdnet: @/none: holds no shard; give what was named with --out beside --shard.\n",
    );
    await sdnet("merge @/parts --out @/parts");
  }, 60_000);

  it("names shards that are missing, twice there, and of something else", async () => {
    const line = LINES.evaluate;
    for (const index of [1, 3]) await sdnet(`${line} --out @/a --shard ${index}/4`);
    // As a process leaves it that was killed while it read the checkpoint.
    mkdirSync(join(shell.folder, "a/shard-2-of-4"));
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
