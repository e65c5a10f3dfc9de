import { randomStream } from "@sdnet/csc-core/tensor";
import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ballOf } from "./balls.js";

const NORMS = ["linf", "l2", "l1"] as const;
const count = 12;
const pixels = (values: readonly number[]) => tf.tensor4d([...values], [1, 2, values.length / 2, 1]);
const ends = fc.constantFrom(0, 1);
const image = fc.array(fc.oneof(ends, fc.float({ min: 0, max: 1, noNaN: true })), {
  minLength: count,
  maxLength: count,
});
const anything = fc.array(fc.float({ min: -3, max: 3, noNaN: true }), { minLength: count, maxLength: count });
const epsilons = fc.float({ min: 0, max: 1, noNaN: true });
const inner = (a: tf.Tensor, b: tf.Tensor) => tf.tidy(() => tf.sum(tf.mul(a, b)).dataSync()[0]!);

describe.each(NORMS)("the ball in %s", (norm) => {
  const ball = ballOf(norm);
  const sizeOf = (a: tf.Tensor4D, b: tf.Tensor4D) => ball.size(tf.sub(a, b)).dataSync()[0]!;

  it("holds what is projected to it, inside the pixel range", () => {
    fc.assert(
      fc.property(image, anything, epsilons, (clean, candidate, epsilon) => {
        tf.tidy(() => {
          const center = pixels(clean);
          const projected = ball.project(pixels(candidate), { center, epsilon });
          expect(tf.min(projected).dataSync()[0]).toBeGreaterThanOrEqual(0);
          expect(tf.max(projected).dataSync()[0]).toBeLessThanOrEqual(1);
          // center + change is rounded once for each of the numbers, which are at most 1.
          expect(sizeOf(projected, center)).toBeLessThanOrEqual(epsilon + count * 2 ** -23);
        });
      }),
      { seed: 1 },
    );
  });

  it("leaves alone what is inside", () => {
    fc.assert(
      fc.property(image, anything, epsilons, (clean, candidate, epsilon) => {
        tf.tidy(() => {
          const center = pixels(clean);
          expectAllClose(ball.project(center, { center, epsilon }), center, { absolute: 0, relative: 0 });
          const once = ball.project(pixels(candidate), { center, epsilon });
          const twice = ball.project(once, { center, epsilon });
          expectAllClose(twice, once, { absolute: 2e-6, relative: 0 });
        });
      }),
      { seed: 2 },
    );
  });

  it("projects to the closest point: nothing inside lies further along the way that was cut off", () => {
    fc.assert(
      fc.property(
        image,
        anything,
        anything,
        fc.float({ min: Math.fround(0.01), max: 1, noNaN: true }),
        (...[clean, candidate, other, epsilon]) => {
          tf.tidy(() => {
            const bounds = { center: pixels(clean), epsilon };
            const projected = ball.project(pixels(candidate), bounds);
            const inside = ball.project(pixels(other), bounds);
            // The variational inequality of projections to convex sets: <candidate - p, q - p> <= 0 for every q inside.
            const product = inner(tf.sub(pixels(candidate), projected), tf.sub(inside, projected));
            expect(product).toBeLessThanOrEqual(2e-5); // 12 numbers up to 4 in float32, times a rounded distance
          });
        },
      ),
      { seed: 3 },
    );
  });

  it("measures gradients by the dual norm: no change of size 1 gains more, and some change gains it", () => {
    fc.assert(
      fc.property(anything, anything, (gradient, change) => {
        tf.tidy(() => {
          const [g, c] = [pixels(gradient), pixels(change)];
          const bound = ball.dualSize(g).dataSync()[0]! * ball.size(c).dataSync()[0]!;
          expect(inner(g, c)).toBeLessThanOrEqual(bound * (1 + 1e-6) + 1e-6);
          const steepest = ball.ascent(g, tf.fill(g.shape, 0.5));
          // 1 % of 12 numbers is one number: the exact steepest change also in l1.
          const gained = ball.dualSize(g).dataSync()[0]!;
          expect(Math.abs(inner(g, steepest) - gained)).toBeLessThanOrEqual(1e-5 * gained);
        });
      }),
      { seed: 4 },
    );
  });

  it("has random points that depend on their stream alone and fill it", () => {
    const center = tf.fill<tf.Rank.R4>([2, 4, 4, 3], 0.5);
    const streams = () => [randomStream(1, 7), randomStream(1, 8)];
    const both = ball.randomPoint({ center, epsilon: 0.3 }, streams());
    const second = ball.randomPoint(
      { center: tf.slice(center, [1, 0, 0, 0]), epsilon: 0.3 },
      streams().slice(1),
    );
    expectAllClose(tf.slice(both, [1, 0, 0, 0]), second, { absolute: 1e-7, relative: 0 });
    const [one, two] = ball.size(tf.sub(both, center)).dataSync();
    // In 48 dimensions nearly all of a ball is near its surface.
    for (const size of [one!, two!]) {
      expect(size).toBeGreaterThan(0.25);
      expect(size).toBeLessThanOrEqual(0.3 + 1e-6);
    }
    expect(one).not.toBe(two);
  });

  it("frees every intermediate tensor", () => {
    const center = pixels([0, 0.2, 0.5, 0.5, 0.9, 1]);
    const far = tf.add<tf.Tensor4D>(center, 0.4);
    expectNoTensorLeak(() => {
      ball.project(far, { center, epsilon: 0.2 }).dispose();
      ball.ascent(far, center).dispose();
      ball.size(far).dispose();
      ball.dualSize(far).dispose();
      ball.randomPoint({ center, epsilon: 0.2 }, [randomStream(1)]).dispose();
    });
  });
});

describe("the directions of steepest ascent", () => {
  it("vanish where there is no gradient", () => {
    const zero = tf.zeros<tf.Rank.R4>([1, 2, 2, 1]);
    for (const norm of NORMS) {
      expect([...ballOf(norm).ascent(zero, zero).dataSync()]).toEqual([0, 0, 0, 0]);
    }
  });

  it("have size 1 also for gradients whose squares underflow", () => {
    const tiny = tf.tensor4d([1e-30, -1e-30, 0, 0], [1, 2, 2, 1]);
    const steepest = ballOf("l2").ascent(tiny, tf.fill([1, 2, 2, 1], 0.5));
    expectAllClose(steepest, [Math.SQRT1_2, -Math.SQRT1_2, 0, 0], { absolute: 1e-6, relative: 0 });
  });

  it("spend nothing of an l1 step on pixels that cannot move", () => {
    const gradients = tf.tensor4d([5, -4, 3, 1], [1, 2, 2, 1]);
    const at = tf.tensor4d([1, 0, 0.5, 0.5], [1, 2, 2, 1]);
    expect([...ballOf("l1").ascent(gradients, at).dataSync()]).toEqual([0, 0, 1, 0]);
  });
});
