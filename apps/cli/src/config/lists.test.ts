import { SWEEP_LAMBDAS } from "@sdnet/robust";
import { describe, expect, it } from "vitest";
import { UsageError } from "@sdnet/train/experiment";
import { parseCorruptions, parseLambdas, parsePublished } from "./lists.js";

const option = "--lambdas";

describe("lists on the command line", () => {
  it("name corruptions with or without _noise, once each", () => {
    expect(parseCorruptions("gaussian, shot_noise,gaussian", "--corruptions")).toEqual([
      "gaussian_noise",
      "shot_noise",
    ]);
    expect(parsePublished("fog,impulse", "--corruptions")).toEqual(["fog", "impulse_noise"]);
    expect(() => parseCorruptions("gaussian,hail", "--corruptions")).toThrow(UsageError);
    expect(() => parseCorruptions("gaussian,hail", "--corruptions")).toThrow(/got "hail"\.$/);
  });

  it("put λ in order, the λ of training first", () => {
    expect(parseLambdas("1,0.3,0.3", { option, first: 0.1 })).toEqual([0.1, 0.3, 1]);
    expect(parseLambdas(undefined, { option, first: 0.1 })).toEqual(SWEEP_LAMBDAS);
    expect(parseLambdas(undefined, { option, first: 0.25 }).slice(0, 2)).toEqual([0.25, 0.3]);
  });

  it("refuse λ below that of training, and what is not a λ", () => {
    expect(() => parseLambdas("0.05", { option, first: 0.1 })).toThrow(
      new UsageError("--lambdas must not be below the λ of training, 0.1, got 0.05."),
    );
    expect(() => parseLambdas("0.2,", { option, first: 0.1 })).toThrow(UsageError);
  });
});
