import { AddRelu, BatchNorm, Conv2d, Relu } from "@sdnet/csc-core";
import type * as tf from "@tensorflow/tfjs";

/** A layer that runs as it is. */
export interface LayerStep {
  readonly kind: "layer";
  readonly layer: tf.layers.Layer;
  /** Names of the steps whose results it takes. */
  readonly inputs: readonly string[];
  readonly output: string;
}

/** A convolution with its norm folded in, and the sum and nonlinearity that follow, as one operation. */
export interface FusedStep {
  readonly kind: "fused";
  readonly convolution: Conv2d;
  readonly norm: BatchNorm;
  /** Name of the result that is added before the nonlinearity. */
  readonly addend: string | undefined;
  readonly relu: boolean;
  readonly inputs: readonly string[];
  readonly output: string;
}

/** One operation of an inference pass. Its result goes by the name of the last layer it stands for. */
export type InferenceStep = LayerStep | FusedStep;

/**
 * Lists the operations of a model from its input to its output. Each convolution is joined with the norm, the residual
 * sum and the ReLU behind it wherever nothing else reads what lies between.
 */
export function inferencePlan(model: tf.LayersModel): readonly InferenceStep[] {
  const layers = model.layers.filter((layer) => layer.getClassName() !== "InputLayer");
  const consumers = new Map<string, tf.layers.Layer[]>();
  for (const layer of layers) {
    for (const source of inputsOf(layer))
      consumers.set(source.name, [...(consumers.get(source.name) ?? []), layer]);
  }
  const onlyConsumer = (layer: tf.layers.Layer): tf.layers.Layer | undefined => {
    const [only, ...others] = consumers.get(layer.name) ?? [];
    return others.length === 0 ? only : undefined;
  };

  const fusedAt = new Map<string, FusedStep>();
  const absorbed = new Set<string>();
  for (const convolution of layers) {
    const norm = convolution instanceof Conv2d ? onlyConsumer(convolution) : undefined;
    if (!(convolution instanceof Conv2d) || !(norm instanceof BatchNorm)) continue;
    const after = onlyConsumer(norm);
    const isMainBranch = after instanceof AddRelu && inputsOf(after)[0] === norm;
    const end = after instanceof Relu || isMainBranch ? after : norm;
    fusedAt.set(end.name, {
      kind: "fused",
      convolution,
      norm,
      addend: isMainBranch ? inputsOf(after)[1]?.name : undefined,
      relu: end !== norm,
      inputs: inputsOf(convolution).map(({ name }) => name),
      output: end.name,
    });
    for (const layer of [convolution, norm]) if (layer !== end) absorbed.add(layer.name);
  }

  return layers
    .filter(({ name }) => !absorbed.has(name))
    .map(
      (layer) =>
        fusedAt.get(layer.name) ?? {
          kind: "layer",
          layer,
          inputs: inputsOf(layer).map(({ name }) => name),
          output: layer.name,
        },
    );
}

function inputsOf(layer: tf.layers.Layer): readonly tf.layers.Layer[] {
  return layer.inboundNodes[0]?.inboundLayers ?? [];
}
