import { ownLambdas } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { findStem } from "../csc-layers.js";
import { inferencePlan, type InferenceStep } from "../inference/inference-plan.js";
import { addCscLayer, type CscResult } from "./csc-nodes.js";
import { cannotExport, ExportError } from "./export-error.js";
import { addKerasLayer } from "./keras-layers.js";
import { encodeOnnx, type OnnxValue } from "./onnx-format.js";
import { OnnxGraph } from "./onnx-graph.js";
import { addFusedStep, addSdnetLayer } from "./sdnet-layers.js";

/** What an ONNX file is to take, give and say. */
export interface OnnxOptions {
  /**
   * Whether λ of the stem is an input, or the model's own, written in as a constant. Default `input`, or `constant` where every atom
   * has learnt its own: an input has one number for all.
   */
  readonly lambda?: "input" | "constant";
  /** Whether the stem's residual is a second output; it costs one more convolution. Default true. */
  readonly residual?: boolean;
  /** Mean and standard deviation of the channels, of pixels in [0, 1], that images are normalised by: for the reader. */
  readonly normalization?: { readonly mean: readonly number[]; readonly std: readonly number[] } | undefined;
  /** Name of each class, in the order of the logits: for the reader. */
  readonly classNames?: readonly string[] | undefined;
  /** Version of the program that writes the file. */
  readonly producerVersion?: string | undefined;
}

/** Names of the inputs and outputs. */
const IMAGES = "images";
const LAMBDA = "lambda";
const LOGITS = "logits";
const RESIDUAL = "residual";

/**
 * Writes a network as an ONNX file (opset 17), ready for inference: norms are folded into the convolutions before them,
 * sparse-coding layers are unrolled into their proximal steps. Equal weights give equal bytes.
 *
 * Inputs: `images`, float32 `[batch, channels, height, width]`, normalised; this is ONNX's order of axes, not ours. And
 * for networks whose first layer is a `CscConv2d`, `lambda`, float32 `[batch]`, or `[1]` for all images alike: λ of that
 * layer, >= 0, in units of its input. Outputs: `logits`, `[batch, classes]`, and with such a first layer `residual`, `[batch]`:
 * `‖x - A z‖²` of each image. A step size that was never estimated is estimated now, as at a first call.
 *
 * @returns The bytes of the file.
 * @throws ExportError naming the layer that ONNX export does not know: the root loss, a `stop` rule, other classes than
 * those of this package and the commonest of `tf.layers`.
 */
export function exportOnnx(model: tf.LayersModel, options: OnnxOptions = {}): Uint8Array {
  const { producerVersion = "" } = options;
  assertClassifier(model);
  const graph = new OnnxGraph([IMAGES, LAMBDA]);
  const stem = findStem(model);
  const stemLambdas = stem === undefined ? [] : ownLambdas(stem);
  const lambda = options.lambda ?? (stemLambdas.length > 1 ? "constant" : "input");
  const hasLambda = stem !== undefined && lambda === "input";
  let coded: CscResult | undefined;
  const results = new Map([[model.inputs[0]?.sourceLayer.name ?? "", IMAGES]]);
  for (const step of inferencePlan(model)) {
    const inputs = readsOf(step).map((name) => results.get(name) ?? "");
    if (step.kind === "layer" && step.layer === stem) {
      coded = addCscLayer(graph, stem, { signal: IMAGES, lambda: hasLambda ? LAMBDA : undefined });
      results.set(step.output, coded.codes);
    } else {
      results.set(step.output, addStep(graph, step, inputs));
    }
  }
  const result = results.get(model.outputs[0]?.sourceLayer.name ?? "") ?? "";
  graph.add("Identity", [result], { name: LOGITS });
  const hasResidual = coded !== undefined && options.residual !== false;
  if (coded !== undefined && hasResidual) {
    graph.add("ReduceSumSquare", [coded.addResidual()], {
      name: RESIDUAL,
      attributes: { axes: { ints: [1, 2, 3] }, keepdims: { int: 0 } },
    });
  }
  const lambdaInput = hasLambda ? [lambdaValue(stemLambdas)] : [];
  return encodeOnnx({
    name: model.name,
    description: `${model.name}, a network for inference: batch norm is folded, sparse coding is unrolled.`,
    producerVersion,
    metadata: metadataOf(model, { ...options, stemLambdas }),
    inputs: [imagesValue(model), ...lambdaInput],
    outputs: [logitsValue(model), ...(hasResidual ? [RESIDUAL_VALUE] : [])],
    nodes: graph.nodes,
    constants: graph.constants,
  });
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

/** Free text for the reader of the file: what the network was made from, and how its images are normalised. */
function metadataOf(
  model: tf.LayersModel,
  {
    normalization,
    classNames,
    producerVersion,
    stemLambdas,
  }: OnnxOptions & { readonly stemLambdas: readonly number[] },
): ReadonlyMap<string, string> {
  const made = model.getUserDefinedMetadata() as { readonly sdnet?: unknown } | undefined;
  const values = {
    "sdnet.model": made?.sdnet,
    "sdnet.version": producerVersion,
    "sdnet.lambda": stemLambdas.length === 0 ? undefined : stemLambdas,
    "sdnet.normalization": normalization,
    "sdnet.classNames": classNames,
  };
  const entries = Object.entries(values).filter(([, value]) => value !== undefined);
  return new Map(
    entries.map(([key, value]) => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}
