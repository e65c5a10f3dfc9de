import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linfDistance, projectLinf } from "./linf.js";

const pixels = (values: readonly number[]) => tf.tensor4d([...values], [1, 1, values.length, 1]);
const image = fc.array(fc.float({ min: 0, max: 1, noNaN: true }), { minLength: 4, maxLength: 4 });
const anything = fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: 4, maxLength: 4 });
const epsilons = fc.float({ min: 0, max: 1, noNaN: true });

describe("projectLinf", () => {
  it("stays within the ball and the pixel range", () => {
    fc.assert(
      fc.property(image, anything, epsilons, (center, candidate, epsilon) => {
        tf.tidy(() => {
          const projected = projectLinf(pixels(candidate), { center: pixels(center), epsilon });
          projected.dataSync().forEach((value, index) => {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            // center ± epsilon is rounded once in float32.
            expect(Math.abs(value - center[index]!)).toBeLessThanOrEqual(epsilon + 2 ** -23);
          });
        });
      }),
      { seed: 1 },
    );
  });

  it("leaves what is inside alone, and everything after the first time", () => {
    fc.assert(
      fc.property(image, anything, epsilons, (center, candidate, epsilon) => {
        tf.tidy(() => {
          const ball = { center: pixels(center), epsilon };
          expectAllClose(projectLinf(ball.center, ball), ball.center, { absolute: 0, relative: 0 });
          const once = projectLinf(pixels(candidate), ball);
          expectAllClose(projectLinf(once, ball), once, { absolute: 0, relative: 0 });
        });
      }),
      { seed: 2 },
    );
  });

  it("clamps each number on its own", () => {
    const ball = { center: pixels([0.5, 0.5, 0.1, 0.9]), epsilon: 0.25 };
    const projected = projectLinf(pixels([1, 0.6, -1, 2]), ball);
    expectAllClose(projected, [0.75, 0.6, 0, 1], { absolute: 1e-7, relative: 0 });
  });

  it("frees every intermediate tensor", () => {
    const ball = { center: pixels([0.5]), epsilon: 0.1 };
    expectNoTensorLeak(() => projectLinf(ball.center, ball).dispose());
  });
});

describe("linfDistance", () => {
  it("is the largest change of each image", () => {
    const a = tf.tensor4d([0, 0.5, 1, 1], [2, 1, 2, 1]);
    const b = tf.tensor4d([0.25, 0.5, 0, 0.5], [2, 1, 2, 1]);
    expectAllClose(linfDistance(a, b), [0.25, 1], { absolute: 0, relative: 0 });
  });
});
