import { expectAllClose, expectNoTensorLeak } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { addRelu, relu } from "./relu.js";

const left = tf.tensor1d([-2, -0.5, 0, 0.5, 2]);
const right = tf.tensor1d([1, 1, 0, -1, 1]);
const upstream = tf.tensor1d([1, 2, 3, 4, 5]);
const exact = { absolute: 0, relative: 0 };

describe("relu", () => {
  it("keeps what is positive and passes its gradient only there", () => {
    expectAllClose(relu(left), [0, 0, 0, 0.5, 2], exact);
    expectAllClose(tf.grad((x) => relu(x as tf.Tensor1D))(left, upstream), [0, 0, 0, 4, 5], exact);
  });

  it("passes NaN on", () => {
    expect(relu(tf.tensor1d([NaN])).dataSync()[0]).toBeNaN();
  });
});

describe("addRelu", () => {
  it("is the ReLU of the sum, and gives both inputs its gradient", () => {
    expectAllClose(addRelu(left, right), [0, 0.5, 0, 0, 3], exact);
    const gradients = tf.grads((a, b) => addRelu(a as tf.Tensor1D, b as tf.Tensor1D))(
      [left, right],
      upstream,
    );
    for (const gradient of gradients) expectAllClose(gradient, [0, 2, 0, 0, 5], exact);
  });

  it("frees every intermediate tensor, gradients included", () => {
    expectNoTensorLeak(() => {
      const both = tf.grads((a, b) => addRelu(a as tf.Tensor1D, b as tf.Tensor1D));
      tf.dispose(both([left, right], upstream));
    });
  });
});
