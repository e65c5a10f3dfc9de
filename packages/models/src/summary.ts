import type { CallShapes, CountsMultiplyAdds } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";

/** Shape, size and cost of one layer. */
export interface LayerSummary {
  readonly name: string;
  /** Its class, such as `CscConv2d`. */
  readonly kind: string;
  /** Shape of the result of its first call, without the batch axis; `null` where unknown. */
  readonly outputShape: readonly (number | null)[];
  /** Numbers that training moves. */
  readonly parameters: number;
  /** Other numbers it keeps: running statistics, step sizes, where a power iteration stands. */
  readonly fixedNumbers: number;
  /** For one image at inference, all its calls together; undefined where nobody can say. */
  readonly multiplyAdds: number | undefined;
}

/** A network as a table, from the input on. */
export interface ModelSummary {
  readonly layers: readonly LayerSummary[];
  readonly parameters: number;
  readonly fixedNumbers: number;
  /** Of all layers that could be counted. */
  readonly multiplyAdds: number;
  /** Names of the layers that could not. */
  readonly uncounted: readonly string[];
}

/** Multiply-adds of one call of a layer for one image; undefined if they cannot be told from its shapes. */
export type MultiplyAddCounter = (layer: tf.layers.Layer, shapes: CallShapes) => number | undefined;

/** Options of {@link summarize}. */
export interface SummaryOptions {
  /** Counters for layers of other libraries, by class name; they win over what is known here. */
  readonly counters?: Readonly<Record<string, MultiplyAddCounter>>;
}

/**
 * Output shapes, parameters and multiply-adds of every layer of a model of any kind.
 *
 * Multiply-adds are those of convolutions and matrix products for one image at inference; norms, activations, pooling and proximal
 * operators are not counted, nor what is done once for a whole batch. A layer that has `countMultiplyAdds` is asked, those of
 * `tf.layers` are known, and of others the kernel is looked at.
 */
export function summarize(model: tf.LayersModel, options: SummaryOptions = {}): ModelSummary {
  const calls = callsOf(model);
  const layers = model.layers.map((layer) => summarizeLayer(layer, calls.get(layer) ?? [], options));
  const total = (count: (layer: LayerSummary) => number) =>
    layers.reduce((sum, layer) => sum + count(layer), 0);
  return {
    layers,
    parameters: total(({ parameters }) => parameters),
    fixedNumbers: total(({ fixedNumbers }) => fixedNumbers),
    multiplyAdds: total(({ multiplyAdds }) => multiplyAdds ?? 0),
    uncounted: layers.filter(({ multiplyAdds }) => multiplyAdds === undefined).map(({ name }) => name),
  };
}

function summarizeLayer(
  layer: tf.layers.Layer,
  calls: readonly Call[],
  options: SummaryOptions,
): LayerSummary {
  const counts = calls.map((call) => multiplyAddsOf(layer, call, options));
  const isCounted = counts.every((count) => count !== undefined && !Number.isNaN(count));
  const numbers = (isTrainable: boolean) =>
    layer.weights
      .filter(({ trainable }) => trainable === isTrainable)
      .reduce((sum, { shape }) => sum + sizeOf(shape), 0);
  return {
    name: layer.name,
    kind: layer.getClassName(),
    outputShape: calls[0]?.output ?? [],
    parameters: numbers(true),
    fixedNumbers: numbers(false),
    multiplyAdds: isCounted ? counts.reduce<number>((sum, count) => sum + (count ?? 0), 0) : undefined,
  };
}

/** One use of a layer within a model; shapes without the batch axis, of the first input and output. */
interface Call {
  readonly input: readonly (number | null)[];
  readonly output: readonly (number | null)[];
}

/** Every use of every layer on the way from a model's inputs to its outputs, uses elsewhere left out. */
function callsOf(model: tf.LayersModel): ReadonlyMap<tf.layers.Layer, readonly Call[]> {
  const calls = new Map<tf.layers.Layer, Call[]>();
  const seen = new Set<unknown>();
  const visit = ({ sourceLayer, nodeIndex }: tf.SymbolicTensor): void => {
    const node = sourceLayer.inboundNodes[nodeIndex];
    if (node === undefined || seen.has(node)) return;
    seen.add(node);
    const [input] = node.inputTensors.length > 0 ? node.inputTensors : node.outputTensors;
    const [output] = node.outputTensors;
    const call = { input: input?.shape.slice(1) ?? [], output: output?.shape.slice(1) ?? [] };
    calls.set(sourceLayer, [...(calls.get(sourceLayer) ?? []), call]);
    node.inputTensors.forEach(visit);
  };
  model.outputs.forEach(visit);
  // `tf.sequential` goes on from the outputs of a model that is its first layer, so that no node is the model's own.
  for (const layer of model.layers) {
    if (layer instanceof tf.LayersModel && !calls.has(layer)) {
      const shapeOf = ([tensor]: readonly tf.SymbolicTensor[]) => tensor?.shape.slice(1) ?? [];
      calls.set(layer, [{ input: shapeOf(layer.inputs), output: shapeOf(layer.outputs) }]);
    }
  }
  return calls;
}

function multiplyAddsOf(
  layer: tf.layers.Layer,
  { input, output }: Call,
  options: SummaryOptions,
): number | undefined {
  if (layer instanceof tf.LayersModel) {
    const inner = summarize(layer, options);
    return inner.uncounted.length === 0 ? inner.multiplyAdds : undefined;
  }
  // Unknown sizes become NaN, and so does what is counted from them.
  const known = (shape: readonly (number | null)[]) => shape.map((size) => size ?? NaN);
  const shapes = { input: known(input), output: known(output) };
  const kind = layer.getClassName();
  const given = options.counters?.[kind];
  if (given !== undefined) return given(layer, shapes);
  if (saysItself(layer)) return layer.countMultiplyAdds(shapes);
  return (STOCK_COUNTERS[kind] ?? fromKernel)(layer, shapes);
}

function saysItself(layer: tf.layers.Layer): layer is tf.layers.Layer & CountsMultiplyAdds {
  return "countMultiplyAdds" in layer && typeof layer.countMultiplyAdds === "function";
}

/** All kernels, each applied at every position of the output. */
const atOutput: MultiplyAddCounter = (layer, { output }) => kernelNumbers(layer) * positionsOf(output);
/** All kernels, each applied at every position of the input. */
const atInput: MultiplyAddCounter = (layer, { input }) => kernelNumbers(layer) * positionsOf(input);

/** Layers of `tf.layers` with kernels, by class name. */
const STOCK_COUNTERS: Readonly<Record<string, MultiplyAddCounter>> = {
  Dense: atOutput,
  Conv1D: atOutput,
  Conv2D: atOutput,
  Conv3D: atOutput,
  DepthwiseConv2D: atOutput,
  SeparableConv2D: atOutput,
  Conv2DTranspose: atInput,
  Conv3DTranspose: atInput,
  Embedding: () => 0,
};

/**
 * An unknown layer: nothing if all its weights are vectors, which scale or shift; its kernel at every position if it has one that
 * ends in the output's channels.
 */
function fromKernel(layer: tf.layers.Layer, shapes: CallShapes): number | undefined {
  const kernels = layer.weights.filter(({ shape }) => shape.length > 1);
  const [kernel] = kernels;
  if (kernel === undefined) return 0;
  const isPlain = kernels.length === 1 && kernel.shape.at(-1) === shapes.output.at(-1);
  return isPlain ? atOutput(layer, shapes) : undefined;
}

function kernelNumbers(layer: tf.layers.Layer): number {
  return layer.weights.reduce((sum, { shape }) => sum + (shape.length > 1 ? sizeOf(shape) : 0), 0);
}

function positionsOf(shape: readonly number[]): number {
  return sizeOf(shape.slice(0, -1));
}

function sizeOf(shape: readonly (number | null)[]): number {
  return shape.reduce<number>((product, size) => product * (size ?? NaN), 1);
}
