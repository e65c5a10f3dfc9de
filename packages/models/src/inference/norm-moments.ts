import { BatchNorm, CscLayer, type CallOptions, type NormStatistics } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { callOptions, type InferenceOptions } from "../classify.js";
import { functionalModel, stemLayer } from "../csc-layers.js";

/**
 * Mean and variance of what reaches the norms behind CSC layers, over these images: behind the stem, or with
 * `reach: "all"` behind every CSC layer. Every norm in the list then works with what it got here, as in training, so that
 * each sees what the norms before it will let through. Norms that follow convolutions keep their running statistics.
 *
 * @param images - `[batch, height, width, 3]`, normalised; the more, the better the estimate.
 * @returns By name of the norm, `[channels]` each, the variance biased.
 * @throws TypeError if the model has no CSC layer that codes images, or none of the norms in question.
 */
export function normMoments(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: Pick<InferenceOptions, "lambda" | "reach"> = {},
): Readonly<Record<string, NormStatistics>> {
  const graph = functionalModel(model);
  const norms = normsBehindCodes(graph, options);
  const last = norms.at(-1);
  if (last === undefined) {
    throw new TypeError(`normMoments: \`model\` must have a norm behind a CSC layer, got ${model.name}.`);
  }
  const wanted = new Set<tf.layers.Layer>(norms);
  return tf.tidy(() => {
    const call = callOptions(graph, options);
    const results = new Map<string, tf.Tensor>();
    const moments: Record<string, ReturnType<typeof momentsOf>> = {};
    for (const layer of graph.layers) {
      const inputs = sourcesOf(layer).map(({ name }) => results.get(name) as tf.Tensor);
      const isInput = layer.getClassName() === "InputLayer";
      if (wanted.has(layer)) moments[layer.name] = momentsOf(inputs[0] as tf.Tensor4D);
      if (layer === last) break;
      results.set(layer.name, isInput ? images : run(layer, inputs, { ...call, statistics: moments }));
    }
    return moments;
  });
}

/** Norms that read codes, at most with pooling between, in the order of the model. */
export function normsBehindCodes(
  model: tf.LayersModel,
  { reach = "stem" }: Pick<InferenceOptions, "reach">,
): readonly BatchNorm[] {
  const stem = stemLayer(model);
  return model.layers.filter((layer): layer is BatchNorm => {
    if (!(layer instanceof BatchNorm)) return false;
    const source = codesBefore(layer);
    return source !== undefined && (reach === "all" || source === stem);
  });
}

/** The CSC layer whose codes, pooled or not, are a layer's input. */
function codesBefore(layer: tf.layers.Layer): tf.layers.Layer | undefined {
  const [source, ...others] = sourcesOf(layer);
  if (source === undefined || others.length > 0) return undefined;
  if (source instanceof CscLayer) return source;
  return source.getClassName().includes("Pool") ? codesBefore(source) : undefined;
}

function run(layer: tf.layers.Layer, inputs: tf.Tensor[], options: CallOptions): tf.Tensor {
  return tf.tidy(() => layer.call(inputs, { ...options })) as tf.Tensor;
}

function momentsOf(input: tf.Tensor4D): { mean: tf.Tensor1D; variance: tf.Tensor1D } {
  const { mean, variance } = tf.moments(input, [0, 1, 2]);
  return { mean: mean as tf.Tensor1D, variance: variance as tf.Tensor1D };
}

function sourcesOf(layer: tf.layers.Layer): readonly tf.layers.Layer[] {
  return layer.inboundNodes[0]?.inboundLayers ?? [];
}
