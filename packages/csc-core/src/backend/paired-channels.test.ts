import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import type { Execute } from "./native-backend.js";
import { pairingChannels } from "./paired-channels.js";

/** Shapes in which an operation gets inputs of these shapes; with a count of the tensors that it leaves behind. */
function shapesMet(name: string, shapes: readonly (readonly number[])[]) {
  const met: (readonly number[])[] = [];
  const run: Execute = (called, _attributes, inputs) => {
    if (called === "Pad") {
      const [tensor, paddings] = inputs as [tf.Tensor, tf.Tensor2D];
      return [tf.pad(tensor, paddings.arraySync() as [number, number][])];
    }
    met.push(...inputs.map(({ shape }) => shape));
    return [];
  };
  const execute = pairingChannels({ binding: { TF_ATTR_TYPE: 1, TF_INT32: 3 }, run, type: 14 });
  const inputs = shapes.map((shape) => tf.zeros([...shape]));
  const before = tf.memory().numTensors;
  execute(name, [], inputs, 1);
  expect(tf.memory().numTensors).toBe(before);
  tf.dispose(inputs);
  return met;
}

describe("pairingChannels", () => {
  it("adds a channel of zeros where an odd number is summed over, for as long as the operation runs", () => {
    const images = [2, 8, 8, 3];
    expect(shapesMet("Conv2D", [images, [3, 3, 3, 5]])).toEqual([
      [2, 8, 8, 4],
      [3, 3, 4, 5],
    ]);
    expect(shapesMet("_MklNativeFusedConv2D", [images, [3, 3, 3, 5], [5], [2, 8, 8, 5]])).toEqual([
      ...[[2, 8, 8, 4], [3, 3, 4, 5], [5]],
      [2, 8, 8, 5],
    ]);
    expect(shapesMet("Conv2DBackpropInput", [[4], [3, 3, 4, 1], [2, 8, 8, 1]])).toEqual([
      ...[[4], [3, 3, 4, 2]],
      [2, 8, 8, 2],
    ]);
  });

  it("leaves even numbers, groups and other operations alone", () => {
    for (const [name, ...shapes] of [
      ["Conv2D", [2, 8, 8, 4], [3, 3, 4, 5]],
      ["Conv2D", [2, 8, 8, 9], [3, 3, 3, 6]],
      ["Conv2DBackpropFilter", [2, 8, 8, 3], [4], [2, 8, 8, 5]],
    ] as const) {
      expect(shapesMet(name, shapes)).toEqual(shapes);
    }
  });
});
