import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { registerKernels } from "@sdnet/csc-core/backend";
import { randomStream } from "@sdnet/csc-core/tensor";
import { encodePng } from "@sdnet/data/node";
import { createModel, stateDict } from "@sdnet/models";
import { createShell } from "@sdnet/testing/node";
import { describeNetwork, encodeCheckpoint } from "@sdnet/train/node";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { AttackCell } from "@sdnet/reports";
import { run } from "../main.js";
import { openReportFolder } from "../outputs/report-folder.js";

const CLASSES = ["n01", "n02", "n03"];
const folder = mkdtempSync(join(tmpdir(), "sdnet-attack-"));
const shell = createShell(run, { "%": folder });
const sdnet = (line: string) => shell.run(`${line} --backend cpu`);
const DATA = "--data folder:%/pets --batch 3 --probe 0";
const FIRST = `attack %/net.safetensors ${DATA} --attack fgsm --epsilon 0.1`;

interface Report {
  readonly command: string;
  readonly cells: readonly AttackCell[];
  readonly ran?: readonly string[];
  readonly differences?: readonly string[];
  readonly replay?: object;
}
const json = async (line: string): Promise<Report> => {
  const { out, err, code } = await sdnet(`${line} --json`);
  expect([err.split("\n").filter((text) => text.startsWith("sdnet:")), code]).toEqual([[], 0]);
  // What the test printed before comes first.
  return JSON.parse(out.trimEnd().split("\n").at(-1) ?? "") as Report;
};

beforeAll(() => {
  registerKernels();
  for (const name of CLASSES) {
    for (let image = 0; image < 3; image++) {
      const random = randomStream(1, name, image);
      const pixels = Uint8Array.from({ length: 32 * 32 * 3 }, () => 60 + random.below(140));
      const path = join(folder, "pets/val", name, `${image}.png`);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, encodePng({ width: 32, height: 32, pixels }));
    }
    mkdirSync(join(folder, "pets/train", name), { recursive: true });
    copyFileSync(join(folder, "pets/val", name, "0.png"), join(folder, "pets/train", name, "0.png"));
  }
  for (const [file, seed] of [
    ["net.safetensors", 1],
    ["other.safetensors", 2],
  ] as const) {
    const model = createModel("sdnet18", { width: 1, stemAtoms: 4, classes: 3, imageSize: 32, seed });
    const tensors = stateDict(model);
    writeFileSync(join(folder, file), encodeCheckpoint({ tensors, model: describeNetwork(model) }));
    model.dispose();
  }
  vi.spyOn(process.stdout, "write").mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

describe("sdnet attack", () => {
  it("takes a budget of 0 for no attack: the clean accuracy", async () => {
    const { cells } = await json(`${FIRST},0`);
    const [natural] = cells.filter(({ trial }) => trial === "natural");
    const [zero] = cells.filter(({ trial, epsilon }) => trial === "adaptive" && epsilon === 0);
    expect(zero?.correct).toBe(natural?.correct);
    expect(natural?.images).toBe(9);
    const { out } = await sdnet(`${FIRST},0`);
    expect(out).toContain("0.00000");
  });

  it("counts what is taken for the target among images of other classes, and tells it from accuracy", async () => {
    const report = await json(`${FIRST} --targeted 1 --out @/aimed`);
    for (const cell of report.cells) {
      expect(cell.images).toBe(6);
      expect(cell.targetRate).toBe((cell.taken ?? NaN) / 6);
      expect(cell.accuracy).toBe(cell.correct / 6);
      expect(cell.correct + (cell.taken ?? NaN)).toBeLessThanOrEqual(6);
    }
    const { out } = await sdnet(`${FIRST} --targeted 1 --out @/aimed`);
    expect(out).toContain("taken: taken for class 1 (n02) without an attack");
    expect(out).toContain("3 images of that class are left out.");
    expect(readFileSync(join(shell.folder, "aimed/cells.csv"), "utf8")).toMatch(
      /^defence,trial,epsilon,images,correct,accuracy,low,high,taken,target_rate,target_low,target_high,/,
    );
    expect(readFileSync(join(shell.folder, "aimed/index.html"), "utf8")).toContain("taken for class 1 (n02)");
    const replayed = await json("attack %/net.safetensors --replay @/aimed");
    const adaptive = report.cells.find(({ trial }) => trial === "adaptive");
    expect(replayed.cells).toMatchObject([{ trial: "replay", images: 6, taken: adaptive?.taken }]);
    expect(replayed.replay).toMatchObject({ attack: "fgsm", norm: "linf", targeted: 1, images: 9 });
  });

  it("aims at the class after the label, which no image has", async () => {
    const { cells } = await json(`${FIRST} --targeted next`);
    expect(cells.map(({ images }) => images)).toEqual(cells.map(() => 9));
  });

  it("replays the images of one attack alone, though more lie in the folder", async () => {
    await json(`${FIRST} --out @/a`);
    const file = (from: string) => join(shell.folder, `a/images-${from}.safetensors`);
    copyFileSync(file("000003"), file("000009"));
    const replayed = await json("attack %/other.safetensors --replay @/a --lambda 0.3");
    expect(replayed.command).toBe("replay");
    expect(replayed.cells.map(({ images, defence }) => [images, defence])).toEqual([
      [9, "as trained/adaptive/0.1 on λ 0.3"],
    ]);
    expect(replayed).not.toHaveProperty("epsilons");
  });

  it("refuses batches with another key than the summary names, and folders without one", async () => {
    await json(`${FIRST} --out @/b`);
    await json(`${FIRST} --norm l2 --out @/c`);
    copyFileSync(
      join(shell.folder, "c/images-000003.safetensors"),
      join(shell.folder, "b/images-000003.safetensors"),
    );
    const mixed = await sdnet("attack %/net.safetensors --replay @/b");
    expect([mixed.err, mixed.code]).toEqual([
      expect.stringContaining("images-000003.safetensors: is not of the attack in summary.json"),
      1,
    ]);
    rmSync(join(shell.folder, "c/summary.json"));
    const unfinished = await sdnet("attack %/net.safetensors --replay @/c");
    expect(unfinished.err).toContain("holds no finished attack");
    process.exitCode = undefined;
    expect((await sdnet("attack %/net.safetensors --replay @/c/images-000000.safetensors")).code).toBe(0);
  });

  it.each([
    ["--limit 3", "--limit: no effect beside --replay"],
    ["--attack pgd --steps 3", "--attack, --steps: no effect beside --replay"],
    ["--norm l2 --transfer-from x", "--norm, --transfer-from: no effect beside --replay"],
    ["--seed 0 --out @/x --data cifar10", "--data, --seed, --out: no effect beside --replay"],
  ])("refuses %s beside --replay", async (flags, message) => {
    const { err, code } = await sdnet(`attack %/net.safetensors --replay @/a ${flags}`);
    expect(err).toContain(message);
    expect(code).toBe(2);
  });

  it("goes on in the folder of the same request, and refuses that of another, naming what differs", async () => {
    await json(`${FIRST} --out @/d`);
    expect((await sdnet(`${FIRST} --out @/d`)).code).toBe(0);
    const records = readFileSync(join(shell.folder, "d/records.jsonl"), "utf8");
    for (const [flags, difference] of [
      ["--epsilon 0.2", "epsilons was [0.1], now [0.2]"],
      ["--batch 2", "batchSize was 3, now 2"],
    ] as const) {
      const { err, code } = await sdnet(`${FIRST} ${flags} --out @/d`);
      expect(err).toContain(`--out @/d holds another attack: ${difference}`);
      expect(code).toBe(2);
    }
    expect(readFileSync(join(shell.folder, "d/records.jsonl"), "utf8")).toBe(records);
  });

  it("refuses the folder of another command, or of nobody knows what", async () => {
    for (const name of ["robust", "old"]) mkdirSync(join(shell.folder, name));
    writeFileSync(join(shell.folder, "robust/request.json"), '{"command":"robust"}');
    writeFileSync(join(shell.folder, "old/summary.json"), "{}");
    const other = await sdnet(`${FIRST} --out @/robust`);
    expect([other.err, other.code]).toEqual([expect.stringContaining("holds a report of sdnet robust."), 2]);
    const old = await sdnet(`${FIRST} --out @/old`);
    expect([old.err, old.code]).toEqual([
      expect.stringContaining("holds summary.json of another command or version."),
      2,
    ]);
    expect(readFileSync(join(shell.folder, "old/summary.json"), "utf8")).toBe("{}");
  });

  it("has its folder refused by another command", async () => {
    await json(`${FIRST} --limit 2 --out @/mine`);
    const open = openReportFolder(join(shell.folder, "mine"), { command: "robust", request: {} });
    await expect(open).rejects.toThrow("holds a report of sdnet attack. Choose another --out, or delete it.");
  });

  it("refuses an attack that needs more classes before it looks at images", async () => {
    const { err, code } = await sdnet("attack %/net.safetensors --data folder:%/nowhere --attack apgd-t");
    expect(err).toContain(
      "--attack apgd-t needs 4 classes; the checkpoint tells 3 apart. Take --attack apgd-ce",
    );
    expect(code).toBe(2);
  });

  it("says what AutoAttack ran, replaced and changed", async () => {
    const line = `attack %/net.safetensors ${DATA} --limit 2 --epsilon 0.1`;
    const report = await json(`${line} --attack autoattack --steps 2 --queries 3 --out @/ensemble`);
    expect(report.ran).toEqual(["apgd-ce-2", "apgd-dlr-2", "fab-t", "square-3"]);
    expect(report.differences).toEqual([
      "2 steps instead of 100",
      "3 queries instead of 5000",
      "apgd-t is replaced by apgd-dlr: it needs 4 classes, and there are 3",
    ]);
    const page = readFileSync(join(shell.folder, "ensemble/index.html"), "utf8");
    for (const text of [...(report.ran ?? []), ...(report.differences ?? [])]) {
      expect(page).toContain(`<li>${text}</li>`);
    }
    expect(page).toContain("This is not the published ensemble");
    expect((await json(`${line} --attack fgsm --out @/alone`)).ran).toBeUndefined();
    expect(readFileSync(join(shell.folder, "alone/index.html"), "utf8")).not.toContain("Attacks that ran");
  });
});
