import { BatchNorm, CscConv2d, ownLambdas } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import type { Reach } from "../classify.js";
import { findStem } from "../csc-layers.js";
import { MultiscaleEquilibrium } from "../equilibrium/multiscale-equilibrium.js";
import { inferencePlan, type InferenceStep } from "../inference/inference-plan.js";
import { normsBehindCodes } from "../inference/norm-moments.js";
import { addChosenNorm, statisticsInputs } from "./chosen-norm.js";
import { addCscLayer, type CscResult } from "./csc-nodes.js";
import { windowAttributes } from "./convolution-attributes.js";
import { cannotExport, ExportError } from "./export-error.js";
import { addKerasLayer } from "./keras-layers.js";
import { encodeOnnx, type OnnxValue } from "./onnx-format.js";
import { addMedian } from "./median-nodes.js";
import { OnnxGraph } from "./onnx-graph.js";
import { addFusedStep, addSdnetLayer } from "./sdnet-layers.js";
import { numberWeights } from "./weights.js";

/** Inputs, outputs and metadata of an ONNX file to be written. */
export interface OnnxOptions {
  /**
   * Whether λ of the stem is an input, or the model's own, written in as a constant. Default `input`, or `constant` where every atom
   * has learnt its own: an input has one number for all.
   */
  readonly lambda?: "input" | "constant";
  /** Whether the stem's residual is a second output; it costs one more convolution. Default true. */
  readonly residual?: boolean;
  /**
   * Whether the residual's fine part, from which λ is chosen best, is an output too: the sum of squares of what is left of the residual
   * when the mean of each pixel's 3x3 neighbourhood is taken away. Default false.
   */
  readonly roughness?: boolean;
  /** Whether the median absolute value of the residual's fine part is an output too; see {@link residualDeviation}. Default false. */
  readonly deviation?: boolean;
  /**
   * Whether mean and variance of the norms behind codes are inputs: what a calibration has estimated for a λ. A negative variance asks
   * for the network's own. Default false.
   */
  readonly statistics?: boolean;
  /** CSC layers that the input λ changes; see {@link InferenceOptions.reach}. Default `"stem"`. */
  readonly reach?: Reach | undefined;
  /** Mean and standard deviation of the channels, of pixels in [0, 1], that images are normalised by: for the reader. */
  readonly normalization?: { readonly mean: readonly number[]; readonly std: readonly number[] } | undefined;
  /** Name of each class, in the order of the logits: for the reader. */
  readonly classNames?: readonly string[] | undefined;
  /** SHA-256 of the checkpoint that the network was read from: for the reader. */
  readonly checkpoint?: string | undefined;
  /** Version of the program that writes the file. */
  readonly producerVersion?: string | undefined;
}

/** Names of the inputs and outputs. */
const IMAGES = "images";
const LAMBDA = "lambda";
const LOGITS = "logits";
const RESIDUAL = "residual";
const ROUGHNESS = "roughness";
const DEVIATION = "deviation";

/**
 * Writes a network as an ONNX file (opset 17), ready for inference: norms are folded into the convolutions before them,
 * sparse-coding layers are unrolled into their proximal steps. Equal weights give equal bytes.
 *
 * Inputs: `images`, float32 `[batch, channels, height, width]`, normalised; this is ONNX's order of axes, not ours. And
 * for networks whose first layer is a `CscConv2d`, `lambda`, float32 `[batch]`, or `[1]` for all images alike: λ of that
 * layer, >= 0, in units of its input. Outputs: `logits`, `[batch, classes]`, and with such a first layer `residual`, `[batch]`:
 * `‖x - A z‖²` of each image. On request also `roughness` and `deviation`, `[batch]`, and inputs `NAME.mean` and `NAME.variance`,
 * `[batch or 1, channels]`, for every norm behind codes that λ reaches. A step size that was never estimated is estimated now, as at a first call.
 *
 * @returns The bytes of the file.
 * @throws ExportError naming the layer that ONNX export does not know: the root loss, a `stop` rule, other classes than
 * those of this package and the commonest of `tf.layers`.
 */
export function exportOnnx(model: tf.LayersModel, options: OnnxOptions = {}): Uint8Array {
  const { producerVersion = "", reach = "stem" } = options;
  assertClassifier(model);
  const stem = findStem(model);
  const stemLambdas = stem === undefined ? [] : ownLambdas(stem);
  const hasLambda =
    stem !== undefined && (options.lambda ?? (stemLambdas.length > 1 ? "constant" : "input")) === "input";
  const norms = options.statistics === true && stem !== undefined ? normsBehindCodes(model, { reach }) : [];
  const graph = new OnnxGraph([
    IMAGES,
    LAMBDA,
    ...norms.flatMap((norm) => statisticsInputs(norm).map(nameOf)),
  ]);
  let coded: CscResult | undefined;
  const results = new Map([[model.inputs[0]?.sourceLayer.name ?? "", IMAGES]]);
  for (const step of inferencePlan(model)) {
    const inputs = readsOf(step).map((name) => results.get(name) ?? "");
    const [signal = ""] = inputs;
    const layer = step.kind === "layer" ? step.layer : undefined;
    if (layer instanceof CscConv2d) {
      const isReached = hasLambda && (layer === stem || reach === "all");
      const lambda = isReached ? lambdaOf(graph, layer, stem) : undefined;
      const result = addCscLayer(graph, layer, { signal, lambda });
      results.set(step.output, result.codes);
      if (layer === stem) coded = result;
    } else if (layer instanceof BatchNorm && norms.includes(layer)) {
      results.set(step.output, addChosenNorm(graph, layer, signal));
    } else {
      results.set(step.output, addStep(graph, step, inputs));
    }
  }
  const result = results.get(model.outputs[0]?.sourceLayer.name ?? "") ?? "";
  graph.add("Identity", [result], { name: LOGITS });
  const signals = coded === undefined ? [] : addSignals(graph, coded, valuesOf(model), options);
  return encodeOnnx({
    name: model.name,
    description: `${model.name}, a network for inference: batch norm is folded, sparse coding is unrolled.`,
    producerVersion,
    metadata: metadataOf(model, { ...options, stemLambdas, reach: hasLambda ? reach : undefined }),
    inputs: [
      imagesValue(model),
      ...(hasLambda ? [lambdaValue(stemLambdas)] : []),
      ...norms.flatMap(statisticsInputs),
    ],
    outputs: [logitsValue(model), ...signals],
    nodes: graph.nodes,
    constants: graph.constants,
  });
}

function nameOf({ name }: OnnxValue): string {
  return name;
}

/** λ of a layer: that of the input, times the factor between its own and the stem's. */
function lambdaOf(graph: OnnxGraph, layer: CscConv2d, stem: CscConv2d): string {
  if (layer === stem) return LAMBDA;
  const own = [stem, layer].map((each) => ownLambdas(each));
  if (own.some(({ length }) => length > 1)) {
    throw cannotExport(
      layer,
      "must have one λ where the input reaches all layers, got one for each of its atoms.",
    );
  }
  const ratio = (own[1]?.[0] ?? NaN) / (own[0]?.[0] ?? NaN);
  if (ratio === 1) return LAMBDA;
  const factor = graph.weights(`${layer.name}/ratio`, numberWeights(ratio));
  return graph.add("Mul", [LAMBDA, factor], { name: `${layer.name}/lambda` });
}

/** Adds what the residual of the stem says, and returns the outputs. */
function addSignals(
  graph: OnnxGraph,
  { addResidual }: CscResult,
  size: number,
  { residual = true, roughness = false, deviation = false }: OnnxOptions,
): readonly OnnxValue[] {
  if (!residual && !roughness && !deviation) return [];
  const left = addResidual();
  const addEnergy = (value: string, name: string): void => {
    const attributes = { axes: { ints: [1, 2, 3] }, keepdims: { int: 0 } };
    graph.add("ReduceSumSquare", [value], { name, attributes });
  };
  if (residual) addEnergy(left, RESIDUAL);
  if (roughness || deviation) {
    const mean = graph.add("AveragePool", [left], {
      name: `${ROUGHNESS}/neighbourhood`,
      attributes: windowAttributes({ size: 3, stride: 1, padding: 1 }),
    });
    const fine = graph.add("Sub", [left, mean], { name: `${ROUGHNESS}/fine` });
    if (roughness) addEnergy(fine, ROUGHNESS);
    if (deviation) addMedian(graph, fine, { name: DEVIATION, size });
  }
  return [
    ...(residual ? [RESIDUAL_VALUE] : []),
    ...(roughness ? [ROUGHNESS_VALUE] : []),
    ...(deviation ? [DEVIATION_VALUE] : []),
  ];
}

/** Number of values of an image. */
function valuesOf(model: tf.LayersModel): number {
  return (model.inputs[0]?.shape.slice(1) ?? []).reduce<number>(
    (product, side) => product * (side ?? NaN),
    1,
  );
}

function addStep(graph: OnnxGraph, step: InferenceStep, inputs: readonly string[]): string {
  if (step.kind === "fused") return addFusedStep(graph, step, inputs);
  const { layer } = step;
  return addSdnetLayer(graph, layer, inputs) ?? addKerasLayer(graph, layer, inputs);
}

function readsOf(step: InferenceStep): readonly string[] {
  return step.kind === "fused" && step.addend !== undefined ? [...step.inputs, step.addend] : step.inputs;
}

function assertClassifier({ name, inputs, outputs, layers }: tf.LayersModel): void {
  const shared = layers.find(({ inboundNodes }) => inboundNodes.length > 1);
  if (shared !== undefined) throw cannotExport(shared, "must be applied once, got one that is shared.");
  const readsImages = inputs.length === 1 && inputs[0]?.shape.length === 4;
  const givesLogits = outputs.length === 1 && outputs[0]?.shape.length === 2;
  if (readsImages && givesLogits) return;
  const shapes = (tensors: readonly tf.SymbolicTensor[]): string =>
    tensors.map(({ shape }) => `[${shape.map(String).join(", ")}]`).join(" and ");
  throw new ExportError(
    `exportOnnx: \`model\` must map [batch, height, width, channels] to [batch, classes], ` +
      `got ${name}, which maps ${shapes(inputs)} to ${shapes(outputs)}.`,
  );
}

function imagesValue(model: tf.LayersModel): OnnxValue {
  const [, height, width, channels] = model.inputs[0]?.shape ?? [];
  return {
    name: IMAGES,
    shape: ["batch", channels ?? "channels", height ?? "height", width ?? "width"],
    description: "Normalised images, (pixel / 255 - mean) / std in each channel; channels before rows.",
  };
}

function lambdaValue(own: readonly number[]): OnnxValue {
  const value = own.length === 1 ? `; the network's own is ${own.join("")}` : "";
  return {
    name: LAMBDA,
    shape: ["batch_or_1"],
    description: `λ of the first layer for each image, or one for all; >= 0, in units of normalised pixels${value}.`,
  };
}

function logitsValue(model: tf.LayersModel): OnnxValue {
  return {
    name: LOGITS,
    shape: ["batch", model.outputs[0]?.shape[1] ?? "classes"],
    description: "One score per class, before softmax.",
  };
}

const RESIDUAL_VALUE: OnnxValue = {
  name: RESIDUAL,
  shape: ["batch"],
  description: "‖x - A z‖² of each image: what the first layer's dictionary does not explain, at this λ.",
};

const ROUGHNESS_VALUE: OnnxValue = {
  name: ROUGHNESS,
  shape: ["batch"],
  description: "The part of the residual that is finer than a 3x3 neighbourhood.",
};

const DEVIATION_VALUE: OnnxValue = {
  name: DEVIATION,
  shape: ["batch"],
  description: "The median absolute value of the residual's part that is finer than a 3x3 neighbourhood.",
};

/** Free text for the reader of the file: what the network was made from, and how its images are normalised. */
function metadataOf(
  model: tf.LayersModel,
  {
    normalization,
    classNames,
    producerVersion,
    checkpoint,
    reach,
    stemLambdas,
  }: OnnxOptions & { readonly stemLambdas: readonly number[] },
): ReadonlyMap<string, string> {
  const made = model.getUserDefinedMetadata() as { readonly sdnet?: unknown } | undefined;
  const values = {
    "sdnet.model": made?.sdnet,
    "sdnet.version": producerVersion,
    "sdnet.solver": solverOf(model),
    "sdnet.lambda": stemLambdas.length === 0 ? undefined : stemLambdas,
    "sdnet.reach": reach,
    "sdnet.checkpoint": checkpoint,
    "sdnet.normalization": normalization,
    "sdnet.classNames": classNames,
  };
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return new Map(
    entries.map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

/** Settings of the fixed-point solver in the file: those of the network itself, with its limit of updates. */
function solverOf({ layers }: tf.LayersModel): object | undefined {
  const layer = layers.find((each) => each instanceof MultiscaleEquilibrium);
  if (layer === undefined) return undefined;
  const { solver, iterations, tolerance, measure } = layer.args;
  return { solver, iterations, tolerance, measure };
}
