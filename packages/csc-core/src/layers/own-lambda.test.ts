import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { lambdaFor } from "./call-options.js";
import type { LearnedLambda } from "./csc-layer-args.js";
import { CscDense } from "./csc-dense.js";
import { ownLambda, ownLambdas } from "./own-lambda.js";

function coder(learnLambda: LearnedLambda): CscDense {
  const layer = new CscDense({ name: "coder", units: 3, lambda: 0.2, learnLambda });
  layer.apply(tf.input({ shape: [5] }));
  return layer;
}

describe("ownLambdas", () => {
  it.each([
    ["none", [0.2]],
    ["layer", [0.2]],
    ["atom", [0.2, 0.2, 0.2]],
  ] as const)("starts where λ was set, learnt per %s", (learnLambda, expected) => {
    expectAllClose([...ownLambdas(coder(learnLambda))], expected, { absolute: 0, relative: 1e-6 });
  });

  it("follows the weight, and is what the layer codes with", () => {
    const layer = coder("atom");
    layer.parameters.logLambda!.write(tf.tensor1d([-3, 0, 1]));
    const expected = [Math.exp(-3), 1, Math.E];
    expectAllClose([...ownLambdas(layer)], expected, { absolute: 0, relative: 1e-6 });
    expectAllClose(lambdaFor(layer, {}), [...ownLambdas(layer)], { absolute: 0, relative: 1e-6 });
    expectNoTensorLeak(() => ownLambdas(layer));
  });
});

describe("ownLambda", () => {
  it("is the one number there is, learnt or not", () => {
    expect(ownLambda(coder("none"))).toBe(0.2);
    const layer = coder("layer");
    layer.parameters.logLambda!.write(tf.scalar(-3));
    expect(ownLambda(layer)).toBeCloseTo(Math.exp(-3), 7);
  });

  it("refuses to make one number of many, and says what to do", () => {
    expect(() => ownLambda(coder("atom"))).toThrow(
      "ownLambda: `layer` must have one λ, got coder, which has learnt one for each of its 3 atoms. " +
        "Make it with `learnLambda` layer or none where λ is chosen at test time.",
    );
  });
});
