import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { searchRows } from "./lambda-question-search.mjs";
import { PAGE, parts, plots, withParts } from "./lambda-question.mjs";

const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");

describe("the page on the λ question", () => {
  it("holds what the records say (else run node tools/make/lambda-question.mjs)", () => {
    const page = read(PAGE);
    expect(withParts(page)).toBe(page);
  });

  it("shows plots of the records (else run node tools/make/lambda-question.mjs)", async () => {
    for (const [file, svg] of Object.entries(await plots())) expect(read(file) === svg, file).toBe(true);
  });

  it("says what was asked for and only the short trainings answer", () => {
    const text = parts()["what it depends on"]!;
    expect(text).toMatch(/only in \[the short trainings\].*atoms 27; iterations 8; λ of training 0\.05/);
    expect(text).not.toContain("not measured yet");
  });
});

describe("runs that are compared", () => {
  const figures = (percent: number) => ({
    gaussian: percent,
    shot: percent,
    speckle: percent,
    impulse: percent + 4,
  });
  const run = (name: string, atoms: number, more: object = {}) => ({
    ...{
      name,
      atoms,
      round: 2,
      widths: [64, 256, 256],
      epochs: 16,
      iterations: 2,
      trainingLambda: 0.1,
      noise: 0,
      seed: 1,
    },
    ...{ lambdaRange: 1, dictionary: "patches", frozen: false, heldOut: 90 },
    ...{
      fixed: figures(50),
      roughnessAndKurtosis: figures(60),
      oracleRunning: figures(61),
      oracleEstimated: figures(62),
    },
    ...more,
  });

  it("differ from the first in one setting only, and are means of the four noises", () => {
    const runs = [
      ...[run("base", 64, { round: 1 }), run("patches", 64), run("more", 128), run("fewer", 32)],
      run("more and wider", 256, { widths: [128, 256, 256] }),
    ];
    const atoms = searchRows({ runs }).find(({ title }) => title === "Atoms")!;
    expect(atoms.rows.map(({ value }) => value)).toEqual(["32", "64", "128"]);
    expect(atoms.missing).toEqual(["27"]);
    expect(atoms.rows[0]).toMatchObject({ clean: 90, fixed: 51, adaptive: 61, running: 62, oracle: 63 });
  });
});
