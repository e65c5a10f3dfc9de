import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { repeatSignal } from "./repeat-signal.js";

describe("repeatSignal", () => {
  it("appends whole copies of the channels", () => {
    const repeated = repeatSignal(tf.tensor4d([1, 2, 3, 4], [1, 1, 2, 2]), 2);
    expect(repeated.shape).toEqual([1, 1, 2, 4]);
    expectAllClose(repeated, [1, 2, 1, 2, 3, 4, 3, 4], { absolute: 0, relative: 0 });
  });

  it("refuses no copy", () => {
    expect(() => repeatSignal(tf.zeros([1, 1, 1, 1]), 0)).toThrow(
      new RangeError("repeatSignal: `copies` must be a positive integer, got 0."),
    );
  });
});
