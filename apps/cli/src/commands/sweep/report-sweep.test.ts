import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { createShell } from "@sdnet/testing/node";
import { describe, expect, it } from "vitest";
import { run } from "../../main.js";

const shell = createShell(run);

/** Writes the folder of a sweep over λ and a seed, of which one run is not done. */
function prepare(): void {
  const runs = [
    { lambda: 0.1, seed: 1, top1: 0.5, mean: 0.25 },
    { lambda: 0.2, seed: 1, top1: 0.625, mean: 0.375 },
    { lambda: 0.2, seed: 2, top1: 0.75, mean: 0.5 },
    { lambda: 0.3, seed: 2 },
  ].map(({ lambda, seed, ...figures }, place) => ({
    id: `run${place}`,
    settings: { "model.lambda": lambda, "training.seed": seed },
    commands: ["train", "evaluate", "robust"],
    figures,
  }));
  const write = (file: string, content: object) => {
    mkdirSync(dirname(join(shell.folder, file)), { recursive: true });
    writeFileSync(join(shell.folder, file), JSON.stringify(content));
  };
  write("sweep.json", { title: "Seeds", file: "seeds.yaml", report: {}, runs });
  for (const { id, settings, figures } of runs) {
    if (!("top1" in figures)) continue;
    const methods = [
      { name: "fixed", clean: figures.top1, mean: figures.mean },
      { name: "oracle, estimated norms", clean: 1, mean: 0.875 },
    ];
    const results = { evaluate: { top1: figures.top1, loss: 2.5 }, robust: { methods } };
    write(`${id}/record.json`, { id, settings, results, node: "v20", processor: "2 x A", finished: "" });
  }
  const kept = { sha256: "", recipe: "", seconds: {}, results: { train: {} } };
  write("run3/run.json", kept);
}

describe("sdnet sweep report", () => {
  it("makes a table of what is usual of the commands, and names the runs that are not done", async () => {
    prepare();
    const { out, err, code } = await shell.run("sweep report @");
    expect([err, code]).toEqual(["", 0]);
    expect(out.split("\n")).toEqual([
      "run   model.lambda  training.seed  evaluate top1  robust fixed clean  robust fixed mean  robust 1 mean",
      "run0  0.1           1                      50.00               50.00              25.00          87.50",
      "run1  0.2           1                      62.50               62.50              37.50          87.50",
      "run2  0.2           2                      75.00               75.00              50.00          87.50",
      "run3  0.3           2",
      "not done: 1 of 4 runs",
      "  run3: 1 of 3 commands done, evaluate is next",
      "See @/index.html",
      "",
    ]);
  });

  it("puts the setting that is asked for along the axis", async () => {
    prepare();
    const chartOf = async (line: string) => {
      await shell.run(line);
      return readFileSync(join(shell.folder, "plot.svg"), "utf8");
    };
    const usual = await chartOf("sweep report @ --figures evaluate.top1");
    expect(usual).toContain(">model.lambda<");
    expect(usual).toContain(">training.seed 2<");
    const other = await chartOf("sweep report @ --figures evaluate.top1 --x training.seed");
    expect(other).toContain(">training.seed<");
    expect(other).toContain(">model.lambda 0.2<");
    const { err, code } = await shell.run("sweep report @ --x training.epochs");
    expect([err, code]).toEqual([
      'sdnet: --x must be one of model.lambda, training.seed, got "training.epochs".\n',
      2,
    ]);
  });

  it("shows the figures that are asked for, and refuses one that no run has", async () => {
    prepare();
    const { out } = await shell.run(
      "sweep report @ --json --figures evaluate.loss,robust.methods.fixed.mean",
    );
    const { rows } = JSON.parse(out) as { readonly rows: readonly { readonly figures: object }[] };
    expect(rows.map(({ figures }) => figures)).toEqual([
      { "evaluate.loss": 2.5, "robust.methods.fixed.mean": 25 },
      { "evaluate.loss": 2.5, "robust.methods.fixed.mean": 37.5 },
      { "evaluate.loss": 2.5, "robust.methods.fixed.mean": 50 },
      {},
    ]);
    const { err, code } = await shell.run("sweep report @ --figures evaluate.top3");
    expect([err, code]).toEqual([
      'sdnet: --figures: no run has a number at "evaluate.top3". Take a path of what `sdnet evaluate --json` prints, e.g. evaluate.top1.\n',
      2,
    ]);
  });
});
