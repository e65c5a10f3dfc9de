import * as tf from "@tensorflow/tfjs";
import { expect } from "vitest";
import type { NaiveTensor } from "./naive-tensor.js";

/** Two numbers are close if they differ by at most `absolute + relative * |expected|`. */
export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

type Numbers = tf.Tensor | NaiveTensor | ArrayLike<number>;

/**
 * Fails unless all numbers are close, NaN being close to NaN only. Compares shapes too where both sides have one.
 * The message shows the worst number and where it stands.
 */
export function expectAllClose(actual: Numbers, expected: Numbers, { absolute, relative }: Tolerance): void {
  const got = valuesOf(actual);
  const wanted = valuesOf(expected);
  if ("shape" in actual && "shape" in expected) expect(actual.shape).toEqual(expected.shape);
  expect(got.length).toBe(wanted.length);

  let worst = -1;
  let worstExcess = 0;
  for (let index = 0; index < wanted.length; index++) {
    const a = got[index] ?? NaN;
    const b = wanted[index] ?? NaN;
    if (Object.is(a, b) || a === b) continue;
    const excess = Math.abs(a - b) / (absolute + relative * Math.abs(b));
    if (Number.isNaN(excess) || excess > Math.max(1, worstExcess)) {
      worst = index;
      worstExcess = Number.isNaN(excess) ? Infinity : excess;
    }
  }
  if (worst >= 0) {
    expect.fail(
      `number ${worst} of ${wanted.length} is ${got[worst] ?? NaN}, expected ${wanted[worst] ?? NaN}: ` +
        `${worstExcess.toPrecision(3)} times the tolerance (absolute ${absolute}, relative ${relative}).`,
    );
  }
}

function valuesOf(numbers: Numbers): ArrayLike<number> {
  if (numbers instanceof tf.Tensor) return numbers.dataSync();
  return "data" in numbers ? numbers.data : numbers;
}
