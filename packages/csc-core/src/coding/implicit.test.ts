import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { ConvDictionary } from "../dictionary/conv-dictionary.js";
import { normalizeAtoms } from "../dictionary/normalize-atoms.js";
import { spectralNormSquared } from "../dictionary/spectral-norm.js";
import { optimalityGap } from "../objective/optimality-gap.js";
import type { CodingOptions, GradientMethod } from "./coding-problem.js";
import { encode } from "./encode.js";

const signal = tf.randomNormal<tf.Rank.R4>([2, 4, 4, 3], 0, 1, "float32", 1);
const kernel = normalizeAtoms(tf.randomNormal<tf.Rank.R4>([3, 3, 3, 5], 0, 1, "float32", 2));
const geometry = { stride: 1, padding: 1 };
const squaredNorm = spectralNormSquared(new ConvDictionary(kernel, geometry), [1, 4, 4, 5], {
  tolerance: 1e-4,
  rounds: 2000,
  seed: 1,
});
const stepSize = tf.scalar(0.95 / squaredNorm);
const CONVERGED: CodingOptions = {
  ...geometry,
  ...{ mu: 0.3, iterations: 120, nonNegative: true, loss: "square", method: "fista" },
};
const METHODS: readonly GradientMethod[] = [
  { kind: "truncated", steps: 110 },
  { kind: "implicit", iterations: 100, tolerance: 1e-7 },
];
const CASES: readonly {
  readonly name: string;
  readonly options: Partial<CodingOptions>;
  readonly lambdaScale?: number;
}[] = [
  { name: "elastic net", options: {} },
  { name: "lasso", options: { mu: 0, iterations: 600 }, lambdaScale: 2.5 },
  { name: "signed codes", options: { nonNegative: false } },
  { name: "ista", options: { method: "ista", iterations: 300 } },
  { name: "stride 2", options: { stride: 2 } },
];
const LAMBDAS = [
  { of: "the batch", lambda: tf.scalar(0.6) as tf.Tensor },
  { of: "each image", lambda: tf.tensor1d([0.4, 0.8]) as tf.Tensor },
  { of: "each atom", lambda: tf.tensor2d([[0.4, 0.5, 0.6, 0.7, 0.8]]) as tf.Tensor },
];

/** Gradients in signal, λ and kernel. */
function gradients(lambda: tf.Tensor, options: CodingOptions): tf.Tensor[] {
  const codes = (x: tf.Tensor, l: tf.Tensor, w: tf.Tensor) =>
    encode({ signal: x as tf.Tensor4D, kernel: w as tf.Tensor4D, lambda: l, stepSize }, options);
  return tf.tidy(() => {
    const upstream = tf.randomNormal(codes(signal, lambda, kernel).shape, 0, 1, "float32", 3);
    return tf.grads(codes)([signal, lambda, kernel], upstream);
  });
}

describe.each(CASES)("gradients at convergence ($name)", ({ options: own, lambdaScale = 1 }) => {
  const options = { ...CONVERGED, ...own };

  it.each(LAMBDAS)("are the same unrolled, truncated and implicit, λ of $of", ({ lambda: unscaled }) => {
    const lambda = tf.mul(unscaled, lambdaScale);
    const unrolled = gradients(lambda, options);
    for (const gradient of METHODS) {
      const others = gradients(lambda, { ...options, gradient });
      // What 120 to 400 steps leave of the distance to the solution, amplified by the conditioning of the support.
      others.forEach((other, index) => {
        const reference = unrolled[index] as tf.Tensor;
        const scale = tf.max(tf.abs(reference)).dataSync()[0]!;
        expect(scale).toBeGreaterThan(0);
        expectAllClose(other, reference, { absolute: 1e-3 * scale, relative: 0 });
      });
    }
  });
});

describe("encode", () => {
  const problem = { signal, kernel, lambda: tf.scalar(0.6) as tf.Tensor, stepSize };

  it("truncated to one step ignores how the codes before it came about", () => {
    const options = { ...CONVERGED, iterations: 6 };
    const truncated = gradients(problem.lambda, { ...options, gradient: { kind: "truncated", steps: 1 } });
    const unrolled = gradients(problem.lambda, options);
    const before = encode(problem, { ...options, iterations: 5 });
    expect(before.shape).toEqual([2, 4, 4, 5]);
    const [first, second] = [truncated[0]!, unrolled[0]!];
    expect(tf.max(tf.abs(tf.sub(first, second))).dataSync()[0]).toBeGreaterThan(1e-3);
  });

  it("truncated to as many steps as there are is unrolled", () => {
    const options = { ...CONVERGED, iterations: 5 };
    const whole = gradients(problem.lambda, { ...options, gradient: { kind: "truncated", steps: 5 } });
    gradients(problem.lambda, options).forEach((unrolled, index) => {
      expectAllClose(whole[index]!, unrolled, { absolute: 0, relative: 0 });
    });
  });

  it("gives the same codes whether or not gradients are recorded", () => {
    for (const gradient of [{ kind: "unrolled" } as const, ...METHODS]) {
      const options = { ...CONVERGED, gradient };
      const plain = encode(problem, options);
      const { value } = tf.valueAndGrad((x: tf.Tensor) =>
        encode({ ...problem, signal: x as tf.Tensor4D }, options),
      )(signal);
      expectAllClose(value, plain, { absolute: 1e-6, relative: 1e-6 });
    }
  });

  it.each(["optimality", "duality"] as const)("stops once the %s gap is within tolerance", (gap) => {
    const stop = { gap, tolerance: 1e-3, every: 5 };
    const early = encode(problem, { ...CONVERGED, iterations: 1000, stop });
    const objective = {
      signal,
      dictionary: new ConvDictionary(kernel, geometry),
      ...{ lambda: 0.6, mu: CONVERGED.mu, nonNegative: true },
    };
    const converged = encode(problem, { ...CONVERGED, iterations: 1000 });
    const difference = tf.max(tf.abs(tf.sub(early, converged))).dataSync()[0]!;
    expect(difference).toBeGreaterThan(0);
    expect(difference).toBeLessThan(0.1);
    if (gap === "optimality") {
      expect(tf.max(optimalityGap(early, objective)).dataSync()[0]).toBeLessThanOrEqual(1e-3);
    }
  });

  it("differentiates through the steps that were done when it stops early", () => {
    const stop = { gap: "optimality", tolerance: 1e-4, every: 4 } as const;
    const early = gradients(problem.lambda, { ...CONVERGED, iterations: 1000, stop });
    const converged = gradients(problem.lambda, CONVERGED);
    early.forEach((gradient, index) => {
      const scale = tf.max(tf.abs(converged[index]!)).dataSync()[0]!;
      expectAllClose(gradient, converged[index]!, { absolute: 0.02 * scale, relative: 0 });
    });
  });

  it("leaves NaN in the codes of a poisoned signal, and never calls it solved", () => {
    const poisoned = { ...problem, signal: tf.fill<tf.Rank.R4>([2, 4, 4, 3], NaN) };
    const stop = { gap: "optimality", tolerance: 1, every: 1 } as const;
    const codes = encode(poisoned, { ...CONVERGED, iterations: 3, stop });
    expect([...codes.dataSync()].every(Number.isNaN)).toBe(true);
  });

  it("refuses options that contradict each other", () => {
    const root = { ...CONVERGED, loss: "root" } as const;
    expect(() => encode(problem, { ...root, gradient: METHODS[1]! })).toThrow(
      "encode: `loss` must be square with `gradient`, got root: its iteration has no fixed objective to be optimal for.",
    );
    expect(() => encode(problem, { ...root, stop: { gap: "duality", tolerance: 1, every: 1 } })).toThrow(
      "encode: `loss` must be square with `stop`, got root",
    );
    expect(() => encode(problem, { ...CONVERGED, gradient: { kind: "truncated", steps: 0 } })).toThrow(
      "encode: `gradient.steps` must be a positive integer, got 0.",
    );
  });

  it.each([{ kind: "unrolled" } as const, ...METHODS])(
    "frees every intermediate tensor, $kind",
    (gradient) => {
      const options = { ...CONVERGED, iterations: 12, gradient };
      expectNoTensorLeak(() => {
        tf.dispose(encode(problem, options));
        tf.dispose(gradients(problem.lambda, options));
      });
    },
  );
});
