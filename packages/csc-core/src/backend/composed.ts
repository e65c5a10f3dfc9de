import * as tf from "@tensorflow/tfjs";
import { columnMeans, flattenPositions } from "./columns.js";
import { bothAxes, type ConvolutionGeometry } from "./geometry.js";
import type { Primitives } from "./primitives.js";

/** Primitives written with stock tfjs kernels: correct on every backend. */
export const composedPrimitives: Primitives = {
  operand: (tensor) => tensor,

  biasOf: undefined,

  pixelsMet: (signal, _kernelShape, geometry) => ({ pixels: signal, geometry }),

  convolve: (signal, kernel, geometry) => {
    const [down, across] = bothAxes(geometry.stride);
    return tf.conv2d(signal, kernel, [down, across], explicitPadding(geometry));
  },

  convolveTranspose: (codes, kernel, signalShape, geometry) =>
    tf
      .engine()
      .runKernel<tf.Tensor4D>(
        "Conv2DBackpropInput",
        { dy: codes, filter: kernel },
        { ...gradientAttributes(geometry), inputShape: signalShape },
      ),

  kernelGradient: (signal, codes, kernelShape, geometry) =>
    tf
      .engine()
      .runKernel<tf.Tensor4D>(
        "Conv2DBackpropFilter",
        { x: signal, dy: codes },
        { ...gradientAttributes(geometry), filterShape: kernelShape },
      ),

  convolveFused: undefined,

  createMomentum: undefined,

  reluGradient: (gradient, output) => tf.mul(gradient, tf.step(output)),

  batchNorm: (input, scale, offset, epsilon) => {
    const rows = flattenPositions(input);
    const count = rows.shape[0];
    const mean = columnMeans(rows);
    const centered = tf.sub<tf.Tensor2D>(rows, mean);
    const variance = columnMeans(tf.square(centered));
    const inverse = tf.rsqrt(tf.add(variance, epsilon));
    const normalized = tf.add(tf.mul(centered, tf.mul(inverse, scale)), offset);
    return {
      normalized: normalized.reshape(input.shape),
      mean,
      variance: tf.mul(variance, count / Math.max(1, count - 1)),
      count,
      saved: [mean, inverse],
    };
  },

  batchNormGradient: (gradient, input, scale, saved) => {
    const [mean, inverse] = saved as [tf.Tensor1D, tf.Tensor1D];
    const rows = flattenPositions(gradient);
    const whitened = tf.mul<tf.Tensor2D>(tf.sub<tf.Tensor2D>(flattenPositions(input), mean), inverse);
    const meanGradient = columnMeans(rows);
    const meanProduct = columnMeans(tf.mul(rows, whitened));
    // d/dx of scale * (x - mean) / std, with mean and std functions of x.
    const inputGradient = tf.mul(
      tf.sub(tf.sub(rows, meanGradient), tf.mul(whitened, meanProduct)),
      tf.mul(scale, inverse),
    );
    return {
      input: inputGradient.reshape(input.shape),
      scale: tf.mul(meanProduct, rows.shape[0]),
      offset: tf.mul(meanGradient, rows.shape[0]),
    };
  },

  fixedNormGradient: (gradient, input, { mean, variance, scale }, epsilon) =>
    tf.tidy(() => {
      const rows = flattenPositions(gradient);
      const inverse = tf.rsqrt(tf.add(variance, epsilon));
      const whitened = tf.mul(tf.sub<tf.Tensor2D>(flattenPositions(input), mean), inverse);
      return {
        input: tf.mul<tf.Tensor4D>(gradient, tf.mul(scale, inverse)),
        scale: tf.mul<tf.Tensor1D>(columnMeans(tf.mul(rows, whitened)), rows.shape[0]),
        offset: tf.mul<tf.Tensor1D>(columnMeans(rows), rows.shape[0]),
      };
    }),
};

function explicitPadding(geometry: ConvolutionGeometry): tf.backend_util.ExplicitPadding {
  const [rows, columns] = bothAxes(geometry.padding);
  return [
    [0, 0],
    [rows, rows],
    [columns, columns],
    [0, 0],
  ];
}

function gradientAttributes(geometry: ConvolutionGeometry): tf.NamedAttrMap {
  const [down, across] = bothAxes(geometry.stride);
  return { strides: [down, across], pad: explicitPadding(geometry), dataFormat: "NHWC" };
}
