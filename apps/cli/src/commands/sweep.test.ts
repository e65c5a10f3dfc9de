import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { randomStream } from "@sdnet/csc-core/tensor";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { encodePng } from "@sdnet/data/node";

const PROGRAM = fileURLToPath(new URL("../../bin/sdnet.js", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "sdnet-sweep-"));
const sweep = join(folder, "rates.yaml");

beforeAll(() => {
  for (const [part, count] of [
    ["train", 6],
    ["val", 2],
  ] as const) {
    for (const name of ["cats", "dogs"]) {
      for (let image = 0; image < count; image++) {
        const random = randomStream(image, part, name);
        const pixels = Uint8Array.from({ length: 8 * 8 * 3 }, () => random.below(256));
        const path = join(folder, "images", part, name, `${image}.png`);
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, encodePng({ width: 8, height: 8, pixels }));
      }
    }
  }
  writeFileSync(
    join(folder, "experiment.yaml"),
    `model: { name: sdnet8, width: 2, stemAtoms: 4, stem: cifar, classes: 2, imageSize: 8 }
data: { name: folder, source: ${join(folder, "images")}, validation: 2, normalization: cifar10, workers: 0 }
training: { epochs: 1, batchSize: 4, optimizer: { learningRate: 0.01 } }`,
  );
  writeFileSync(
    sweep,
    `title: Rates and <limits>
experiment: ./experiment.yaml
measure: { evaluate: { limit: 4 } }
grid: { training.optimizer.learningRate: [0.01, 0.02] }
runs: [{ evaluate.lambda: 0.1 }, { evaluate.lambda: 0.5, evaluate.corruption: fog }]
report: { figures: [evaluate.top1, evaluate.loss] }`,
  );
});
afterAll(() => rmSync(folder, { recursive: true }));

const sdnet = (...words: string[]) =>
  spawnSync(process.execPath, [PROGRAM, "sweep", ...words], { encoding: "utf8", cwd: folder });

interface Report {
  readonly figures: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly state: string;
    readonly figures: Record<string, number>;
  }[];
}

describe("sdnet sweep", () => {
  it("does every run, goes on where it was stopped, leaves others alone where one fails, and compares what is there", async () => {
    const words = [PROGRAM, "sweep", sweep, "--out", "out", "--jobs", "2", "--backend", "cpu"];
    const first = spawn(process.execPath, words, { stdio: ["ignore", "ignore", "pipe"], cwd: folder });
    let told = "";
    let stopped = false;
    first.stderr.on("data", (part: Buffer) => {
      told += part.toString();
      if (!stopped && told.includes("2 of 2, sdnet evaluate")) stopped = first.kill("SIGINT");
    });
    const [code] = (await once(first, "close")) as [number];
    expect(code, told).toBe(130);
    expect(told).toMatch(/Stopped; all is saved\. Continue with: .* sweep .*rates\.yaml --out out --jobs 2/);
    const before = JSON.parse(sdnet("report", "out", "--json").stdout) as Report;
    expect(before.rows.filter(({ state }) => state !== "done").length).toBeGreaterThan(2);
    const trained = before.rows.filter(({ state }) => state === "1 of 2 commands done, evaluate is next");

    // Fog needs a severity, which evaluate says: these two fail, the others are done.
    const second = sdnet(sweep, "--out", "out", "--jobs", "2", "--backend", "cpu", "--json");
    expect(second.status, second.stderr).toBe(1);
    expect(trained.length).toBeGreaterThan(0);
    const logged = second.stderr.split("\n").filter((line) => line.includes("sdnet train"));
    for (const { id } of trained) expect(logged.join("\n")).not.toContain(`(${id}, `);
    const { runs } = JSON.parse(second.stdout) as {
      readonly runs: readonly { id: string; state: string; reason?: string }[];
    };
    expect(runs.map(({ state }) => state)).toEqual(["done", "done", "failed", "failed"]);
    const [, , failed] = runs;
    expect(failed?.reason).toMatch(/^sdnet evaluate failed \(exit code 2\).* See out\/\w+\/log\.txt\.$/);
    expect(readFileSync(join(folder, "out", failed?.id ?? "", "log.txt"), "utf8")).toContain(
      "--corruption and --severity belong together",
    );
    expect(
      readdirSync(join(folder, "out"))
        .filter((name) => /^[0-9a-f]{12}$/.test(name))
        .sort(),
    ).toEqual(runs.map(({ id }) => id).sort());

    const report = sdnet("report", "out");
    expect(report.status, report.stderr).toBe(0);
    expect(report.stdout).toContain("not done: 2 of 4 runs");
    expect(report.stdout).toContain(`  ${failed?.id ?? ""}: failed in evaluate`);
    const figures = (JSON.parse(sdnet("report", "out", "--json").stdout) as Report).rows.map(
      (row) => row.figures,
    );
    const record = JSON.parse(
      readFileSync(join(folder, "out", runs[0]?.id ?? "", "record.json"), "utf8"),
    ) as {
      readonly results: { readonly evaluate: { readonly top1: number; readonly loss: number } };
    };
    const { top1, loss } = record.results.evaluate;
    expect(figures[0]).toEqual({ "evaluate.top1": 100 * top1, "evaluate.loss": loss });
    expect(figures[2]).toEqual({});
    const csv = readFileSync(join(folder, "out/cells.csv"), "utf8").trimEnd().split("\n");
    expect(csv).toHaveLength(5);
    expect(csv[1]).toBe(`${runs[0]?.id ?? ""},done,0.1,0.01,,${100 * top1},${loss}`);
    const page = readFileSync(join(folder, "out/index.html"), "utf8");
    expect(page).toContain("Rates and &lt;limits&gt;");
    expect(page).toContain("<svg");
    expect(readFileSync(join(folder, "out/plot.svg"), "utf8")).toMatch(/^<svg/);
    const again = sdnet(sweep, "--out", "out", "--run", runs[1]?.id ?? "", "--json");
    expect(JSON.parse(again.stdout)).toMatchObject({ runs: [{ id: runs[1]?.id, state: "there" }] });
  }, 600_000);

  it("says what is wrong before anything is made", () => {
    const lines: readonly (readonly [readonly string[], string])[] = [
      [[sweep], "sweep: --out must be the directory for the runs."],
      [[sweep, "--out", "new", "--jobs", "0"], '--jobs must be an integer in [1, 1000], got "0".'],
      [
        [sweep, "--out", "new", "--slurm", "--make"],
        "--slurm and --make print one script each; take one of them.",
      ],
      [
        [sweep, "--out", "new", "--slurm", "--jobs", "2"],
        "--jobs has no effect beside --slurm, which runs nothing.",
      ],
      [["report", "images"], "images: holds no sweep; give what --out of sdnet sweep named."],
    ];
    for (const [words, message] of lines) {
      const { status, stderr } = sdnet(...words);
      expect([stderr, status]).toEqual([`sdnet: ${message}\n`, 2]);
    }
    expect(sdnet(sweep, "--out", "new", "--run", "abc").stderr).toMatch(
      /^sdnet: --run must be of (\w{12}, ){3}\w{12}, got "abc"\./,
    );
    expect(existsSync(join(folder, "new"))).toBe(false);
  }, 120_000);
});
