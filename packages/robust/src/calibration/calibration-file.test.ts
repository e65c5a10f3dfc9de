import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CalibrationError } from "./calibration-error.js";
import { decodeCalibration, encodeCalibration, type CalibrationFile } from "./calibration-file.js";

const point = (lambda: number) => ({ lambda, accuracy: 0.5, loss: 1.25, entropy: 0.5 });
const key = { norms: "estimated", signal: "residual", fit: "line", scope: "pooled" } as const;
const FILE: CalibrationFile = {
  trainingLambda: 0.1,
  lambdas: [0.1, 0.2],
  levels: [
    {
      ...{ corruption: "clean", level: 0, images: 250, signals: { residual: 12.5, roughness: 3 } },
      sweeps: { running: [point(0.1), point(0.2)], estimated: [point(0.1), point(0.2)] },
      best: { running: 0.1, estimated: 0.2 },
    },
  ],
  rules: [
    {
      ...{ ...key, rule: { kind: "line", slope: 1e-3, intercept: -0.5 } },
      estimate: { clean: 1, noisy: 0.25, byCorruption: { rain: 0.25 } },
    },
    {
      ...{ ...key, fit: "monotone", estimate: { clean: 1, noisy: 0.25 } },
      rule: {
        kind: "monotone",
        knots: [
          { signal: 1, lambda: 0.1 },
          { signal: 2, lambda: 0.1 },
        ],
      },
    },
  ],
  recommended: key,
  norms: {
    lambdas: [0.1, 0.2],
    norms: {
      "layer0.1": {
        mean: [
          [1, 2],
          [3, 4],
        ],
        variance: [
          [1, 2],
          [0, 4],
        ],
      },
    },
  },
  provenance: {
    ...{ checkpointSha256: "0f".repeat(32), network: "sdnet18", data: "cifar10", split: "train" },
    ...{ firstImage: 49_000, images: 1000, seenInTraining: false, seed: 1, reach: "stem" },
    ...{ date: "2026-11-28T12:00:00.000Z", versions: { node: "v20.0.0" } },
  },
};

/** The file with one part replaced, as text. */
function changed(path: readonly (string | number)[], value: unknown): string {
  const root = JSON.parse(encodeCalibration(FILE)) as Record<string, unknown>;
  const parent = path.slice(0, -1).reduce<unknown>((at, part) => (at as Record<string, unknown>)[part], root);
  (parent as Record<string, unknown>)[path.at(-1)!] = value;
  return JSON.stringify(root);
}

describe("a calibration file", () => {
  it("reads back what was written", () => {
    expect(decodeCalibration(encodeCalibration(FILE), "x.json")).toEqual(FILE);
  });

  it("tells images that are spread over a split", () => {
    const provenance = { ...FILE.provenance, imagesSha256: "a1".repeat(32) };
    expect(decodeCalibration(encodeCalibration({ ...FILE, provenance }), "x.json").provenance).toEqual(
      provenance,
    );
  });

  it("keeps lists of numbers on one line", () => {
    expect(encodeCalibration(FILE)).toContain('"lambdas": [0.1,0.2]');
  });

  it.each<[readonly (string | number)[], unknown, string]>([
    [["format"], "sdnet", "x.json: this is not a calibration of λ."],
    [["version"], 2, "x.json: calibrations of version 1 are read; make it again."],
    [["lambdas"], [], "x.json: the calibration.lambdas must be a list that is not empty, got []."],
    [["lambdas"], [0.1, 0.1], "x.json: the calibration.lambdas must ascend, got [0.1,0.1]."],
    [["trainingLambda"], 0.2, "x.json: the calibration.trainingLambda must be the first of the λ, got 0.2."],
    [
      ["levels", 0, "images"],
      0,
      "x.json: the calibration.levels[0].images must be a number in [1, 9007199254740991], got 0.",
    ],
    [["levels", 0, "best"], 3, "x.json: the calibration.levels[0].best must be an object, got 3."],
    [
      ["levels", 0, "sweeps", "running", 1, "accuracy"],
      1.5,
      "x.json: the calibration.levels[0].sweeps.running[1].accuracy must be a number in [0, 1], got 1.5.",
    ],
    [
      ["levels", 0, "sweeps", "guessed"],
      [],
      'x.json: the calibration.levels[0].sweeps.guessed must be one of running, estimated, got "guessed".',
    ],
    [
      ["rules", 0, "rule", "slope"],
      null,
      "x.json: the calibration.rules[0].rule.slope must be a number, got null.",
    ],
    [
      ["rules", 1, "rule", "knots", 1, "lambda"],
      0.05,
      'x.json: the calibration.rules[1].rule.knots must have λ that never fall, got [{"signal":1,"lambda":0.1},{"signal":2,"lambda":0.05}].',
    ],
    [
      ["recommended", "scope"],
      "rain",
      'x.json: the calibration.recommended must be one of the rules, got {"norms":"estimated","signal":"residual","fit":"line","scope….',
    ],
    [
      ["norms", "norms", "layer0.1", "variance", 1],
      [1],
      "x.json: the calibration.norms.norms.layer0.1.variance[1] must be a list of 2, got [1].",
    ],
    [
      ["norms"],
      undefined,
      "x.json: the calibration.norms must be there where a rule needs them, got nothing.",
    ],
    [
      ["provenance", "checkpointSha256"],
      "abc",
      'x.json: the calibration.provenance.checkpointSha256 must be 64 hexadecimal digits, got "abc".',
    ],
    [
      ["provenance", "imagesSha256"],
      7,
      "x.json: the calibration.provenance.imagesSha256 must be a text of at most 200 characters, got 7.",
    ],
    [["provenance", "reach"], "x", 'x.json: the calibration.provenance.reach must be stem or all, got "x".'],
  ])("says what is wrong at %j", (path, value, message) => {
    expect(() => decodeCalibration(changed(path, value), "x.json")).toThrow(new CalibrationError(message));
  });

  it("refuses what is not JSON, not an object, or nested too deep, with its own error", () => {
    for (const text of ["", "{", "null", "[]", "7", "[".repeat(1e6), `{"format":${"[".repeat(1e5)}`]) {
      expect(() => decodeCalibration(text, "x.json")).toThrow(CalibrationError);
    }
  });

  it("gives its own error, or a calibration that can be written again, for any value anywhere", () => {
    const leaves: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]) => {
      if (path.length > 0) leaves.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [name, entry] of Object.entries(value)) walk(entry, [...path, name]);
    };
    walk(JSON.parse(encodeCalibration(FILE)), []);
    fc.assert(
      fc.property(fc.constantFrom(...leaves), fc.jsonValue(), (path, value) => {
        let read: CalibrationFile;
        try {
          read = decodeCalibration(changed(path, value), "x.json");
        } catch (error) {
          expect(error).toBeInstanceOf(CalibrationError);
          return;
        }
        expect(decodeCalibration(encodeCalibration(read), "x.json")).toEqual(read);
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
