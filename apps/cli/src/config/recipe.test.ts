import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadExperiment } from "@sdnet/train/node";
import { afterAll, describe, expect, it } from "vitest";
import { planOf, stepsOf } from "../commands/reproduce/steps.js";
import { loadRecipe, recipeNames } from "./recipe.js";

const folder = mkdtempSync(join(tmpdir(), "sdnet-recipe-"));
afterAll(() => rmSync(folder, { recursive: true }));

function complaint(text: string): Promise<string> {
  const file = join(folder, "own.yaml");
  writeFileSync(file, text);
  return loadRecipe(file).then(
    () => "none",
    (error: unknown) => (error as Error).message.replace(file, "own.yaml"),
  );
}

describe("recipes", () => {
  it("come for every row of the paper's table 1 that can be trained, and for the compact pair", async () => {
    const names = await recipeNames();
    const rows = ["resnet18", "resnet34", "mdeq-large", "scn", "scn18", "sdnet18", "sdnet34"];
    const small = ["cifar10", "cifar100"].flatMap((data) => rows.map((row) => `table1-${data}-${row}`));
    // The layers of SCN for ImageNet were not published.
    const large = ["resnet18", "resnet34", "sdnet18", "sdnet34"].map((row) => `table1-imagenet-${row}`);
    const compact = ["cifar10-convnet8", "cifar10-sdnet8"].flatMap((name) => [
      ...[name, `${name}-adversarial-8`, `${name}-adversarial-4`, `${name}-noise10`, `${name}-noise25`],
    ]);
    expect([...names].sort()).toEqual([...compact, ...small, ...large].sort());
  });

  it("name networks and data sets as their files are called, and test images as the paper does", async () => {
    for (const name of await recipeNames()) {
      const { recipe } = await loadRecipe(name);
      const { experiment } = await loadExperiment(recipe.experiment, recipe.overrides);
      const [table, data, network] = name.split(/-(.*?)-/);
      if (table !== "table1") continue;
      expect([experiment.data.name, experiment.model.name, experiment.training.best]).toEqual([
        data,
        network,
        "test",
      ]);
    }
  });

  it("run their commands in order, with their options, in one directory", async () => {
    const loaded = await loadRecipe("cifar10-sdnet8");
    const { experiment } = await loadExperiment(loaded.recipe.experiment, []);
    const plan = planOf(loaded, { experiment, overrides: ["training.steps=2"] });
    const steps = stepsOf(plan, { out: "x", limit: 7, backend: "cpu" });
    expect(steps.map(({ command, parameters }) => [command, ...parameters].join(" "))).toEqual([
      "train cifar10-sdnet8 training.steps=2 --out x/run --backend cpu",
      "evaluate x/run --data cifar10 --limit 7 --backend cpu",
      "calibrate x/run --data cifar10 --out x/calibration.json --limit 7 --precision auto --backend cpu",
      "robust x/run --data cifar10 --out x/robust --calibration x/calibration.json --precision auto --limit 7 --backend cpu",
      "attack x/run --data cifar10 --out x/attack --limit 7 --backend cpu",
    ]);
  });

  it("begin from other weights where they name them, and certify", async () => {
    const loaded = await loadRecipe("cifar10-sdnet8-noise25");
    const { experiment } = await loadExperiment(loaded.recipe.experiment, []);
    const steps = stepsOf(planOf(loaded, { experiment, overrides: [] }), { out: "x", limit: 7 });
    expect(steps.map(({ command, parameters }) => [command, ...parameters].join(" "))).toEqual([
      "train cifar10-sdnet8-noise25 --out x/run --init-from sdnet8-cifar10",
      "evaluate x/run --data cifar10 --limit 7",
      "certify x/run --data cifar10 --out x/certify --sigma 0.25 --samples 10000 --limit 7 --lambda fixed,calibrated --precision auto",
    ]);
  });

  it("find an experiment and first weights beside themselves", async () => {
    const file = join(folder, "beside.yaml");
    writeFileSync(file, "title: t\nscale: s\nexperiment: ./e.yaml\ninitFrom: ./first.safetensors\n");
    const { recipe } = await loadRecipe(file);
    expect(recipe).toMatchObject({
      experiment: join(folder, "e.yaml"),
      initFrom: join(folder, "first.safetensors"),
    });
  });

  it("are refused with one line where they are wrong", async () => {
    const head = "title: t\nscale: s\nexperiment: cifar10-sdnet8\n";
    expect(await complaint("title: t")).toMatch(/^own\.yaml: `scale`: /);
    expect(await complaint(`${head}measure: { robusst: {} }`)).toMatch(/^own\.yaml: `measure`: .*robusst/);
    expect(await complaint(`${head}overrides: [epochs]`)).toMatch(/^own\.yaml: `overrides\.0`: /);
    expect(
      await complaint(`${head}claims: [{ claim: c, value: x, source: s, figure: evaluate.top1 }]`),
    ).toMatch(/^own\.yaml: `claims\.0\.value`: /);
    expect(await complaint("title: [")).toMatch(/^own\.yaml: is no YAML: /);
    await expect(loadRecipe("no-such")).rejects.toThrow(/no-such.*one of the program's: .*cifar10-sdnet8/);
  });
});
