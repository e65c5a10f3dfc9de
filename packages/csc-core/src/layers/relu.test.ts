import { expectAllClose } from "@sdnet/testing";
import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import { valueAndGradients } from "../tensor/value-and-gradients.js";
import { AddRelu, Relu } from "./relu.js";

const exact = { absolute: 0, relative: 0 };

describe.each([
  { name: "Relu", layer: (inPlace: boolean): tf.layers.Layer => new Relu({ inPlace }), inputs: 1 },
  { name: "AddRelu", layer: (inPlace: boolean): tf.layers.Layer => new AddRelu({ inPlace }), inputs: 2 },
])("$name in place", ({ layer, inputs }) => {
  /** Squares `x`, and adds `x` where there are two inputs, through the layer. Returns the first input too. */
  const run = (inPlace: boolean, x: tf.Tensor) => {
    const square = tf.sub(tf.square(x), 2);
    const rectifier = layer(inPlace);
    const output = rectifier.apply(inputs === 1 ? square : [square, x]) as tf.Tensor;
    return { square, output };
  };

  it("gives the values and gradients of the layer that keeps its input, and frees the input while gradients are recorded", () => {
    const x = tf.tensor2d([[-3, -1, 0.5, 1, 2]]);
    const disposed: boolean[] = [];
    const results = [false, true].map((inPlace) => {
      const { value, gradients } = valueAndGradients(() => {
        const { square, output } = run(inPlace, x);
        disposed.push(square.isDisposed);
        return tf.sum<tf.Scalar>(output);
      }, [x]);
      return [value, gradients[0] as tf.Tensor] as const;
    });
    expect(disposed).toEqual([false, true]);
    const [[value, gradient], [valueInPlace, gradientInPlace]] = results as [
      [tf.Tensor, tf.Tensor],
      [tf.Tensor, tf.Tensor],
    ];
    expectAllClose(valueInPlace, value.dataSync(), exact);
    expectAllClose(gradientInPlace, gradient.dataSync(), exact);
    expectAllClose(gradientInPlace, inputs === 1 ? [-6, 0, 0, 0, 4] : [-5, 0, 0, 0, 5], exact);
  });

  it("leaves its input to whoever infers", () => {
    const { square } = run(true, tf.tensor2d([[1, 2]]));
    expect(square.isDisposed).toBe(false);
  });

  it("is restored from its configuration", () => {
    for (const inPlace of [false, true]) expect(layer(inPlace).getConfig()).toMatchObject({ inPlace });
  });
});
