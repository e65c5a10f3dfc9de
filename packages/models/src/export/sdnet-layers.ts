import {
  AddRelu,
  BatchNorm,
  Bias,
  Conv2d,
  CscConv2d,
  MaxPool,
  PatchCoding,
  PlainBatchNorm,
  Relu,
} from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { MultiscaleEquilibrium } from "../equilibrium/multiscale-equilibrium.js";
import { StateBranch } from "../equilibrium/state-branch.js";
import type { FusedStep } from "../inference/inference-plan.js";
import { addBranch } from "./branch-nodes.js";
import { windowAttributes } from "./convolution-attributes.js";
import { kernelWeights, weightsOf, type Weights } from "./weights.js";
import { addCscLayer } from "./csc-nodes.js";
import { addEquilibrium } from "./equilibrium-nodes.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { addPatchCoding } from "./patch-nodes.js";

/** Adds a convolution with its norm folded in, and the sum and ReLU behind it. `inputs` end in the addend, if any. */
export function addFusedStep(
  graph: OnnxGraph,
  { convolution, norm, addend, relu }: FusedStep,
  inputs: readonly string[],
): string {
  const { name } = convolution;
  const [images = "", added = ""] = inputs;
  const { kernel, bias } = foldedWeights(convolution, norm);
  const convolved = addConvolution(graph, convolution, { images, weights: [kernel, bias] });
  const summed =
    addend === undefined ? convolved : graph.add("Add", [convolved, added], { name: `${name}/sum` });
  return relu ? graph.add("Relu", [summed], { name: `${name}/relu` }) : summed;
}

/** Adds a layer of `@sdnet/csc-core` and returns the name of its result, or nothing for other layers. */
export function addSdnetLayer(
  graph: OnnxGraph,
  layer: tf.layers.Layer,
  inputs: readonly string[],
): string | undefined {
  const { name } = layer;
  const [images = ""] = inputs;
  if (layer instanceof Conv2d) {
    return addConvolution(graph, layer, { images, weights: [kernelWeights(read4D(layer))] });
  }
  if (layer instanceof CscConv2d) return addCscLayer(graph, layer, { signal: images }).codes;
  if (layer instanceof PatchCoding) return addPatchCoding(graph, layer, images);
  if (layer instanceof MultiscaleEquilibrium) return addEquilibrium(graph, layer, images);
  if (layer instanceof StateBranch) return addBranch(graph, images, layer.args);
  if (layer instanceof BatchNorm) return addNorm(graph, layer, images);
  if (layer instanceof PlainBatchNorm) return addPlainNorm(graph, layer, images);
  if (layer instanceof Bias) return addBias(graph, layer, images);
  if (layer instanceof Relu) return graph.add("Relu", inputs, { name: `${name}/relu` });
  if (layer instanceof AddRelu) {
    const sum = graph.add("Add", inputs, { name: `${name}/sum` });
    return graph.add("Relu", [sum], { name: `${name}/relu` });
  }
  if (layer instanceof MaxPool) {
    const attributes = windowAttributes({ size: 3, stride: 2, padding: 1 });
    return graph.add("MaxPool", inputs, { name: `${name}/pool`, attributes });
  }
  return undefined;
}

function addConvolution(
  graph: OnnxGraph,
  { name, args }: Conv2d,
  { images, weights }: { readonly images: string; readonly weights: readonly Weights[] },
): string {
  const parts = ["kernel", "bias"];
  const named = weights.map((values, index) => graph.weights(`${name}/${parts[index] ?? ""}`, values));
  const { kernelSize: size, strides: stride, padding } = args;
  return graph.add("Conv", [images, ...named], {
    name: `${name}/convolution`,
    attributes: windowAttributes({ size, stride, padding }),
  });
}

function addNorm(graph: OnnxGraph, layer: BatchNorm, images: string): string {
  const { name, parameters, epsilon } = layer;
  const weights = (["scale", "offset", "mean", "variance"] as const).map((part) =>
    graph.weights(`${name}/${part}`, weightsOf(parameters[part].read())),
  );
  return graph.add("BatchNormalization", [images, ...weights], {
    name: `${name}/normalized`,
    attributes: { epsilon: { float: epsilon } },
  });
}

function addPlainNorm(graph: OnnxGraph, layer: PlainBatchNorm, images: string): string {
  const { name, statistics, epsilon } = layer;
  const { mean, variance } = statistics;
  const channels = mean.shape[0] ?? 0;
  const filled = (part: string, value: number): string =>
    graph.weights(`${name}/${part}`, { shape: [channels], data: new Float32Array(channels).fill(value) });
  const running = Object.entries({ mean, variance }).map(([part, variable]) =>
    graph.weights(`${name}/${part}`, weightsOf(variable.read())),
  );
  return graph.add("BatchNormalization", [images, filled("scale", 1), filled("offset", 0), ...running], {
    name: `${name}/normalized`,
    attributes: { epsilon: { float: epsilon } },
  });
}

function addBias(graph: OnnxGraph, { name, weights }: Bias, images: string): string {
  const [bias] = weights.map((weight) => weight.read()) as [tf.Tensor];
  const { data } = weightsOf(bias);
  const stored = graph.weights(`${name}/bias`, { shape: [1, data.length, 1, 1], data });
  return graph.add("Add", [images, stored], { name: `${name}/biased` });
}

/** `scale (w x - mean) / sqrt(var + eps) + offset` as a convolution with a bias. */
function foldedWeights(
  convolution: Conv2d,
  { parameters, epsilon }: BatchNorm,
): { readonly kernel: Weights; readonly bias: Weights } {
  const { scale, offset, mean, variance } = parameters;
  const { factor, shift } = tf.tidy(() => {
    const perChannel = tf.div<tf.Tensor1D>(scale.read(), tf.sqrt(tf.add(variance.read(), epsilon)));
    return { factor: perChannel, shift: tf.sub(offset.read(), tf.mul(mean.read(), perChannel)) };
  });
  const folded = { kernel: kernelWeights(read4D(convolution), factor), bias: weightsOf(shift) };
  tf.dispose([factor, shift]);
  return folded;
}

function read4D({ kernel }: Conv2d): tf.Tensor4D {
  return kernel.read() as tf.Tensor4D;
}
