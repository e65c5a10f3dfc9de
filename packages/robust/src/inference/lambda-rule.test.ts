import { checkGradient, expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { lambdaAt, type LambdaRule } from "./lambda-rule.js";
import { lambdaFrom } from "./lambda-tensor.js";

const RANGE = [0.1, 1.4] as const;
const LINE: LambdaRule = { kind: "line", slope: 0.5, intercept: -0.2 };
const MONOTONE: LambdaRule = {
  kind: "monotone",
  knots: [
    { signal: 1, lambda: 0.1 },
    { signal: 2, lambda: 0.5 },
    { signal: 4, lambda: 0.5 },
    { signal: 5, lambda: 2 },
  ],
};
const SIGNALS = [0, 0.5, 1, 1.5, 2, 3, 4, 4.25, 5, 100];

describe("a rule for λ", () => {
  it("is a clamped line, or straight pieces between knots and constant outside", () => {
    expect(SIGNALS.map((signal) => lambdaAt(LINE, signal, RANGE))).toEqual(
      [0.1, 0.1, 0.3, 0.55, 0.8, 1.3, 1.4, 1.4, 1.4, 1.4].map((value) => expect.closeTo(value, 10) as number),
    );
    expect(SIGNALS.map((signal) => lambdaAt(MONOTONE, signal, RANGE))).toEqual(
      [0.1, 0.1, 0.1, 0.3, 0.5, 0.5, 0.5, 0.875, 1.4, 1.4].map(
        (value) => expect.closeTo(value, 10) as number,
      ),
    );
  });

  it.each([LINE, MONOTONE])("gives tensors what it gives numbers ($kind)", (rule) => {
    const expected = SIGNALS.map((signal) => lambdaAt(rule, signal, RANGE));
    expectAllClose(lambdaFrom(rule, tf.tensor1d(SIGNALS), RANGE), expected, {
      absolute: 1e-6,
      relative: 1e-6,
    });
  });

  it.each([LINE, MONOTONE])("lets gradients through ($kind)", (rule) => {
    const signals = tf.tensor1d([0.8, 1.5, 4.25]);
    checkGradient((x: tf.Tensor1D) => lambdaFrom(rule, x, RANGE), signals, { step: 1e-2, tolerance: 1e-2 });
  });

  it("frees every intermediate tensor", () => {
    const signals = tf.tensor1d(SIGNALS);
    expectNoTensorLeak(() => {
      lambdaFrom(MONOTONE, signals, RANGE).dispose();
    });
  });
});
