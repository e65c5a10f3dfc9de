import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryDirectory } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import type { SweepRun } from "./expand-sweep.js";
import { makefile, slurmScript } from "./sweep-scripts.js";

const runOf = (id: string, lambda: number): SweepRun => ({
  ...{ id, sha256: id, settings: { "evaluate.lambda": lambda, "training.seed": "a$b`c" } },
  plan: { trained: { checkpoint: "net" }, measure: {}, data: { name: "cifar10", source: "auto" } },
});
const RUNS = [runOf("aaa", 0.1), runOf("bbb", 0.2), runOf("ccc", 0.3)];

/** A program that notes its words and makes the record of the run that it is given. */
async function prepare() {
  const folder = await temporaryDirectory();
  const program = join(folder, "sdnet stub");
  const note = 'printf "%s|" "$@" >> called; echo >> called';
  const record = 'if [ "${5:-}" = --run ]; then mkdir -p "$4/$6"; touch "$4/$6/record.json"; fi';
  writeFileSync(program, `#!/bin/sh\n${note}\n${record}\n[ "\${6:-}" != "$FAILING" ]\n`);
  chmodSync(program, 0o755);
  const options = { name: "my sweep", backend: [], program: `'${program}'`, folder };
  const called = () => readFileSync(join(folder, "called"), "utf8").trimEnd().split("\n");
  return { folder, options, called };
}

const isBash = spawnSync("bash", ["-c", "true"]).status === 0;
const isMake = spawnSync("make", ["--version"]).status === 0;

describe("scripts of a sweep, --slurm and --make", () => {
  it.skipIf(!isBash)("have a Slurm task for each run", async () => {
    const { folder, options, called } = await prepare();
    const text = slurmScript(RUNS, { ...options, file: "a b.yaml", out: "runs/it's" });
    writeFileSync(join(folder, "job.sh"), text);
    expect(text).toContain("#SBATCH --job-name=my-sweep\n#SBATCH --array=0-2\n");
    for (const task of ["2", "0"]) {
      const env = { ...process.env, SLURM_ARRAY_TASK_ID: task };
      const { status, stderr } = spawnSync("bash", [join(folder, "job.sh")], { env, encoding: "utf8" });
      expect([status, stderr]).toEqual([0, ""]);
    }
    expect(called()).toEqual([
      "sweep|a b.yaml|--out|runs/it's|--run|ccc|",
      "sweep|a b.yaml|--out|runs/it's|--run|aaa|",
    ]);
    expect(spawnSync("bash", [join(folder, "job.sh")], { encoding: "utf8" }).status).not.toBe(0);
  });

  it("have a target of make for each run that is not done, and the report after all", async ({ skip }) => {
    skip(!isMake, "make is not installed");
    const { folder, options, called } = await prepare();
    writeFileSync(join(folder, "all.mk"), makefile(RUNS, { ...options, file: "a $b.yaml", out: "runs/x" }));
    const make = (...words: string[]) =>
      spawnSync("make", ["-C", folder, "-f", "all.mk", ...words], {
        env: { ...process.env, FAILING: words.includes("-k") ? "bbb" : "none" },
        encoding: "utf8",
      });
    const failing = make("-k");
    expect(failing.status, failing.stderr).not.toBe(0);
    expect(called()).toEqual(["aaa", "bbb", "ccc"].map((id) => `sweep|a $b.yaml|--out|runs/x|--run|${id}|`));
    expect(existsSync(join(folder, "runs/x/ccc/record.json"))).toBe(true);
    const { status, stderr } = spawnSync("rm", [join(folder, "runs/x/bbb/record.json")], {
      encoding: "utf8",
    });
    expect([status, stderr]).toEqual([0, ""]);
    const again = make("-j2");
    expect(again.status, again.stderr).toBe(0);
    expect(called().slice(3)).toEqual(["sweep|a $b.yaml|--out|runs/x|--run|bbb|", "sweep|report|runs/x|"]);
  });

  it("refuse a name that make cannot write", () => {
    const options = { name: "a", file: "a.yaml", out: "my runs", backend: [], program: "sdnet", folder: "/" };
    expect(() => makefile(RUNS, options)).toThrow("--out my runs: make cannot write this name;");
  });
});
