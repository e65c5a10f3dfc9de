import { momentumWeights, type CscConv2d } from "@sdnet/csc-core";
import { numberWeights } from "./weights.js";
import { cscConstants, type CscConstants } from "./csc-constants.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { extrapolated } from "./extrapolation.js";

/** Inputs of a CSC layer in the graph. */
export interface CscInput {
  /** Name of the signal, `[batch, channels, height, width]`. */
  readonly signal: string;
  /** Name of λ, `[batch]` or `[1]`; without it, the layer's own λ is written in. */
  readonly lambda?: string | undefined;
}

/** Names of what a sparse-coding layer gives. */
export interface CscResult {
  /** `[batch, atoms, h, w]`. */
  readonly codes: string;
  /** Adds the operations that give `x - A z`, `[batch, channels · copies, height, width]`, and returns its name. */
  readonly addResidual: () => string;
}

/** Names of the constants of one layer, and where its operations go. */
interface Unrolling {
  readonly graph: OnnxGraph;
  readonly constants: CscConstants;
  readonly nonNegative: boolean;
  /** `x`, repeated if the layer repeats it. */
  readonly signal: string;
  /** Names `A`, which is written only if a step needs it. */
  readonly dictionary: () => string;
  /** `c s A`. */
  readonly scaledKernel: string;
  readonly threshold: Threshold;
}

/** `c s λ`: a bias of the convolution where all images share it and codes are non-negative, else to be subtracted. */
type Threshold = { readonly bias: string } | { readonly subtrahend: string };

/**
 * Writes a sparse-coding layer as its proximal steps, with the step size multiplied into a second copy of the dictionary.
 *
 * @throws ExportError for the root loss and for layers that stop early.
 */
export function addCscLayer(graph: OnnxGraph, layer: CscConv2d, input: CscInput): CscResult {
  const { name, signalCopies, coding } = layer;
  const { iterations, method, nonNegative } = coding;
  const constants = cscConstants(layer);
  const { shrinkage } = constants;
  let dictionary: string | undefined;
  const unrolling: Unrolling = {
    graph,
    constants,
    nonNegative,
    signal: repeated(graph, input.signal, { copies: signalCopies, name: `${name}/signal` }),
    dictionary: () => (dictionary ??= graph.weights(`${name}/dictionary`, constants.dictionary)),
    scaledKernel: graph.weights(`${name}/scaled_dictionary`, constants.scaledKernel),
    threshold: addThreshold(graph, input.lambda, { constants, nonNegative, name }),
  };
  const shrink = shrinkage === 1 ? undefined : graph.weights(`${name}/shrinkage`, numberWeights(shrinkage));
  const momentum = momentumWeights(iterations + 1);

  let current = addProximalStep(unrolling, unrolling.signal, { name: `${name}/step1` });
  let previous = current;
  for (let step = 2; step <= iterations; step++) {
    const path = `${name}/step${step}`;
    const weight = method === "ista" ? 0 : (momentum[step - 2] ?? 0);
    const point = weight === 0 ? current : extrapolated(graph, { current, previous, weight, name: path });
    // The published iteration takes the gradient at the codes but moves from the extrapolated point.
    const residual = addMisfit(unrolling, { codes: method === "published" ? current : point, name: path });
    const start =
      shrink === undefined ? point : graph.add("Mul", [point, shrink], { name: `${path}/shrunk` });
    previous = current;
    current = addProximalStep(unrolling, residual, { start, name: path });
  }
  return { codes: current, addResidual: () => addMisfit(unrolling, { codes: current, name }) };
}

/** The signal as often along its channels as the layer explains it. */
function repeated(
  graph: OnnxGraph,
  signal: string,
  { copies, name }: { readonly copies: number; readonly name: string },
): string {
  if (copies === 1) return signal;
  const inputs = Array.from({ length: copies }, () => signal);
  return graph.add("Concat", inputs, { name, attributes: { axis: { int: 1 } } });
}

function addThreshold(
  graph: OnnxGraph,
  lambda: string | undefined,
  {
    constants,
    nonNegative,
    name,
  }: { readonly constants: CscConstants; readonly nonNegative: boolean; readonly name: string },
): Threshold {
  const { scale, scaledKernel } = constants;
  if (lambda !== undefined) {
    const factor = graph.weights(`${name}/scale`, numberWeights(scale));
    const scaled = graph.add("Mul", [lambda, factor], { name: `${name}/scaled_lambda` });
    const shape = graph.weights(`${name}/per_image`, { shape: [4], data: BigInt64Array.of(-1n, 1n, 1n, 1n) });
    return { subtrahend: graph.add("Reshape", [scaled, shape], { name: `${name}/threshold` }) };
  }
  const [atoms = 1] = scaledKernel.shape;
  const perAtom = Float32Array.from({ length: atoms }, (_, atom) => {
    return scale * (constants.lambda[constants.lambda.length === 1 ? 0 : atom] ?? 0);
  });
  if (nonNegative) {
    const data = perAtom.map((value) => -value);
    return { bias: graph.weights(`${name}/minus_threshold`, { shape: [atoms], data }) };
  }
  return { subtrahend: graph.weights(`${name}/threshold`, { shape: [1, atoms, 1, 1], data: perAtom }) };
}

/** `x - A z`. */
function addMisfit(
  { graph, constants, signal, dictionary }: Unrolling,
  { codes, name }: { readonly codes: string; readonly name: string },
): string {
  const synthesis = graph.add("ConvTranspose", [codes, dictionary()], {
    name: `${name}/synthesis`,
    attributes: constants.synthesis,
  });
  return graph.add("Sub", [signal, synthesis], { name: `${name}/residual` });
}

/** `shrink(start + (c s A)ᵀ residual, threshold)`, from zero where no start is given. */
function addProximalStep(
  { graph, constants, nonNegative, scaledKernel, threshold }: Unrolling,
  residual: string,
  { start, name }: { readonly start?: string; readonly name: string },
): string {
  const bias = "bias" in threshold ? [threshold.bias] : [];
  const analysis = graph.add("Conv", [residual, scaledKernel, ...bias], {
    name: `${name}/analysis`,
    attributes: constants.analysis,
  });
  const moved =
    start === undefined ? analysis : graph.add("Add", [analysis, start], { name: `${name}/moved` });
  const reduced = (value: string): string =>
    "bias" in threshold
      ? value
      : graph.add("Sub", [value, threshold.subtrahend], { name: `${name}/reduced` });
  if (nonNegative) return graph.add("Relu", [reduced(moved)], { name: `${name}/codes` });
  const size = reduced(graph.add("Abs", [moved], { name: `${name}/size` }));
  const kept = graph.add("Relu", [size], { name: `${name}/kept` });
  const sign = graph.add("Sign", [moved], { name: `${name}/sign` });
  return graph.add("Mul", [sign, kept], { name: `${name}/codes` });
}
