import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { afterEach, describe, expect, it, vi } from "vitest";
import { rangeOfShard, releaseOutputs } from "@sdnet/train/files";
import { readShard } from "./shard-folder.js";
import { rememberCommandLine } from "../terminal/command-line.js";
import { createLog } from "../terminal/log.js";
import { openShare } from "./share.js";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});

const open = (shard: string) =>
  openShare("evaluate", {
    ...{ target: "net", flags: { out: "runs/x", shard }, isMerged: false },
    log: createLog(),
  });

/** The shard of a task of a job array, as Slurm describes it to the task. */
function ofTask(id: number, array: Readonly<Record<"COUNT" | "MIN" | "STEP", number>>) {
  vi.stubEnv("SLURM_ARRAY_TASK_ID", String(id));
  for (const [name, value] of Object.entries(array)) vi.stubEnv(`SLURM_ARRAY_TASK_${name}`, String(value));
  vi.spyOn(process.stderr, "write").mockReturnValue(true);
  return open("slurm").shard;
}

describe("--shard", () => {
  it.each([1, 3, 4, 7])("divides %d units into neighbours that make the whole", (units) => {
    for (let count = 1; count <= units; count++) {
      const ranges = Array.from({ length: count }, (_, at) => rangeOfShard(units, { index: at + 1, count }));
      const all = ranges.flatMap(({ first, end }) =>
        Array.from({ length: end - first }, (_, at) => first + at),
      );
      expect(all).toEqual(Array.from({ length: units }, (_, at) => at));
      const sizes = ranges.map(({ first, end }) => end - first);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  it("gives each shard a folder of its own in --out", () => {
    expect(open("2/4").out).toBe(join("runs/x", "shard-2-of-4"));
  });

  it.each(["0/4", "5/4", "1", "1/0", "a/b", "1/4/2", "-1/4", "1.5/4", "1/100001", ""])(
    "refuses `%s`",
    (text) => {
      expect(() => open(text)).toThrow(
        `--shard must be I/N with 1 <= I <= N <= 100000, e.g. 2/4, or slurm, got "${text}".`,
      );
    },
  );

  it("needs --out", () => {
    const options = { target: "net", flags: { shard: "1/2" }, isMerged: false, log: createLog() };
    expect(() => openShare("evaluate", options)).toThrow("--shard needs --out");
  });

  it("refuses more shards than there is work", () => {
    expect(() => open("1/4").rangeOf(3, "batches")).toThrow(
      "--shard 1/4 divides 3 batches; take at most 3 shards.",
    );
  });

  it.each([
    [1, { COUNT: 4, MIN: 1, STEP: 1 }, 1],
    [0, { COUNT: 4, MIN: 0, STEP: 1 }, 1],
    [3, { COUNT: 4, MIN: 0, STEP: 1 }, 4],
    [17, { COUNT: 3, MIN: 11, STEP: 3 }, 3],
  ])("is told by Slurm: task %d of %o", (id, array, index) => {
    expect(ofTask(id, array)).toEqual({ index, count: array.COUNT });
  });

  it("refuses a job array that is no range, and none", () => {
    expect(() => ofTask(7, { COUNT: 2, MIN: 1, STEP: 1 })).toThrow(
      "--shard slurm needs an array that is a range, such as --array=1-4: task 7 is none of 2 from 1 on.",
    );
    vi.unstubAllEnvs();
    expect(() => open("slurm")).toThrow("--shard slurm needs SLURM_ARRAY_TASK_ID and SLURM_ARRAY_TASK_COUNT");
  });

  it("says in its folder how to go on with it outside the job array", async () => {
    const out = await temporaryDirectory();
    vi.stubEnv("SLURM_ARRAY_TASK_ID", "2");
    vi.stubEnv("SLURM_ARRAY_TASK_COUNT", "2");
    vi.spyOn(process.stderr, "write").mockReturnValue(true);
    rememberCommandLine(["node", "sdnet", "evaluate", "net", "--out", out, "--shard", "slurm"]);
    const flags = { out, shard: "slurm" };
    const share = openShare("evaluate", { target: "net", flags, isMerged: false, log: createLog() });
    await share.claim();
    await share.begin();
    const { shard, line, result } = await readShard(share.out ?? "");
    releaseOutputs();
    expect([shard, result]).toEqual([{ index: 2, count: 2 }, undefined]);
    expect(line).toMatch(/sdnet evaluate net --out .* --shard 2\/2$/);
  });
});
