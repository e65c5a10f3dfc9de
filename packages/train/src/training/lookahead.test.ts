import { createModel } from "@sdnet/models";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { Lookahead } from "./lookahead.js";
import { variableOf } from "./variable-of.js";

function makeModel(): { model: tf.LayersModel; bias: tf.Variable; mean: tf.Variable } {
  const model = createModel("convnet8", { width: 2, imageSize: 8, classes: 2, seed: 1 });
  const [, bias] = model.getLayer("linear").weights as [tf.LayerVariable, tf.LayerVariable];
  const mean = model.getLayer("layer0.1").weights.find(({ originalName }) => originalName.includes("mean"));
  return { model, bias: variableOf(bias), mean: variableOf(mean as tf.LayerVariable) };
}

describe("Lookahead", () => {
  it("follows its rule, written out for one weight and one running mean", () => {
    const { model, bias, mean } = makeModel();
    bias.assign(tf.tensor1d([0, 0]));
    const lookahead = new Lookahead(model, { every: 2, decay: 0.9 });
    let [slow, fast] = [0, 0];
    for (let steps = 1; steps <= 7; steps++) {
      fast += steps;
      bias.assign(tf.tensor1d([fast, -fast]));
      mean.assign(tf.fill(mean.shape, fast));
      lookahead.update(steps, 7);
      if (steps % 2 === 0) {
        const kept = 0.81 * (steps / 7) ** 3;
        slow = kept * slow + (1 - kept) * fast;
        fast = slow;
      }
      if (steps === 7) fast = slow;
      const [first = NaN, second = NaN] = bias.dataSync();
      expect(first).toBeCloseTo(fast, 4);
      expect(second).toBeCloseTo(-fast, 4);
      expect(mean.dataSync()[0]).toBeCloseTo(fast, 4);
    }
    // Six is the last multiple of 2: the seventh step is forgotten.
    expect(slow).toBeLessThan(21);
    lookahead.dispose();
    model.dispose();
  });

  it("begins at the weights that the model was given since", () => {
    const { model, bias, mean } = makeModel();
    const lookahead = new Lookahead(model, { every: 5, decay: 0.9 });
    bias.assign(tf.tensor1d([3, 4]));
    mean.assign(tf.fill(mean.shape, 7));
    lookahead.begin();
    bias.assign(tf.tensor1d([5, 6]));
    // Shorter than a pull: the last step goes back to where the training began.
    lookahead.update(1, 1);
    expect([...bias.dataSync()]).toEqual([3, 4]);
    expect(mean.dataSync()[0]).toBe(7);
    lookahead.dispose();
    model.dispose();
  });

  it("pulls nothing back where the training has no end, and frees its copies", () => {
    const { model, bias } = makeModel();
    const before = tf.memory().numTensors;
    const lookahead = new Lookahead(model, { every: 1, decay: 0.9 });
    bias.assign(tf.tensor1d([3, 4]));
    const held = tf.memory().numTensors;
    lookahead.update(1, Infinity);
    expect(tf.memory().numTensors).toBe(held);
    expect([...bias.dataSync()]).toEqual([3, 4]);
    lookahead.dispose();
    expect(tf.memory().numTensors).toBe(before + 1);
    model.dispose();
  });
});
