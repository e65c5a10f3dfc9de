import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { byRows } from "./by-rows.js";

it("gives what the map gives on all rows at once, for more rows than one piece holds", () => {
  const rows = tf.range(0, 2 ** 21 + 6).reshape<tf.Tensor2D>([-1, 2]);
  const pieces: number[] = [];
  const twice = byRows([rows, rows], ([a, b]) => {
    pieces.push(a!.shape[0]);
    return tf.add(a!, b!);
  });
  expect(pieces).toEqual([2 ** 19, 2 ** 19, 3]);
  expectAllClose(twice, tf.mul(rows, 2), { absolute: 0, relative: 0 });
  expectNoTensorLeak(() => byRows([rows], ([a]) => tf.relu(tf.neg(a!))).dispose());
});
