import { momentumWeights, type PatchCoding } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { windowAttributes } from "./convolution-attributes.js";
import { extrapolated } from "./extrapolation.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { kernelWeights, weightsOf } from "./weights.js";

/**
 * Writes a layer that codes patches as its FISTA steps: one convolution of the images, then a 1x1 convolution of the codes in each
 * step.
 *
 * @returns The name of the codes, `[batch, atoms, h, w]`.
 */
export function addPatchCoding(graph: OnnxGraph, layer: PatchCoding, images: string): string {
  const { name, kernelSize: size, coding } = layer;
  const { drivingKernel, threshold, map } = layer.steps();
  const [atoms] = map.shape;
  const bias = tf.tidy(() => tf.neg(tf.reshape(threshold, [atoms])));
  const pointwise = tf.tidy(() => tf.reshape<tf.Rank.R4>(map, [1, 1, atoms, atoms]));
  const constants = {
    kernel: graph.weights(`${name}/kernel`, kernelWeights(drivingKernel)),
    bias: graph.weights(`${name}/minus_threshold`, weightsOf(bias)),
    map: graph.weights(`${name}/map`, kernelWeights(pointwise)),
  };
  tf.dispose([drivingKernel, threshold, map, bias, pointwise]);
  const drive = graph.add("Conv", [images, constants.kernel, constants.bias], {
    name: `${name}/drive`,
    attributes: windowAttributes({ size, stride: coding.stride, padding: coding.padding }),
  });
  let current = graph.add("Relu", [drive], { name: `${name}/step1/codes` });
  let previous = current;
  momentumWeights(coding.iterations).forEach((weight, index) => {
    const path = `${name}/step${index + 2}`;
    const point = weight === 0 ? current : extrapolated(graph, { current, previous, weight, name: path });
    const mapped = graph.add("Conv", [point, constants.map], {
      name: `${path}/mapped`,
      attributes: windowAttributes({ size: 1, stride: 1, padding: 0 }),
    });
    const moved = graph.add("Add", [mapped, drive], { name: `${path}/moved` });
    previous = current;
    current = graph.add("Relu", [moved], { name: `${path}/codes` });
  });
  return current;
}
