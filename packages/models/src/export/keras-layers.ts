import type * as tf from "@tensorflow/tfjs";
import { windowAttributes } from "./convolution-attributes.js";
import { cannotExport } from "./export-error.js";
import { inputShape } from "./input-shape.js";
import type { OnnxAttribute } from "./onnx-format.js";
import type { OnnxGraph } from "./onnx-graph.js";
import { kernelWeights, weightsOf } from "./weights.js";

/** A layer of `tf.layers` and the names of what it reads. */
interface KerasLayer {
  readonly graph: OnnxGraph;
  readonly layer: tf.layers.Layer;
  readonly config: KerasConfig;
  readonly inputs: readonly string[];
}

/** Keys of a Keras layer's config that the export reads. */
interface KerasConfig {
  readonly activation?: string;
  readonly axis?: number;
  readonly dataFormat?: string;
  readonly dilationRate?: number[] | number;
  readonly epsilon?: number;
  readonly kernelSize?: number[];
  readonly maxValue?: number;
  readonly padding?: string;
  readonly poolSize?: number[];
  readonly strides?: number[];
}

const LAYERS: Readonly<Record<string, (layer: KerasLayer) => string>> = {
  Activation: (layer) => addActivation(layer, layer.inputs[0] ?? ""),
  Add: ({ graph, layer, inputs }) =>
    inputs.reduce((sum, input) => graph.add("Add", [sum, input], { name: `${layer.name}/sum` })),
  AveragePooling2D: (layer) => addPooling(layer, "AveragePool"),
  BatchNormalization: addBatchNormalization,
  Conv2D: addConv2D,
  Dense: addDense,
  Dropout: ({ inputs }) => inputs[0] ?? "",
  Flatten: addFlatten,
  GlobalAveragePooling2D: addGlobalAveragePooling,
  MaxPooling2D: (layer) => addPooling(layer, "MaxPool"),
  ReLU: addRelu,
};

/**
 * Adds a layer of `tf.layers` and returns the name of its result. Images are `[batch, channels, height, width]` there.
 *
 * @throws ExportError naming the layer, if it or one of its options is not known here.
 */
export function addKerasLayer(graph: OnnxGraph, layer: tf.layers.Layer, inputs: readonly string[]): string {
  const className = layer.getClassName();
  const add = Object.hasOwn(LAYERS, className) ? LAYERS[className] : undefined;
  if (add === undefined) {
    const known = Object.keys(LAYERS).join(", ");
    throw cannotExport(layer, `must be of a class that the export knows: those of SDNet, ${known}.`);
  }
  const config = layer.getConfig() as KerasConfig;
  if (config.dataFormat !== undefined && config.dataFormat !== "channelsLast") {
    throw cannotExport(layer, `must have \`dataFormat\` channelsLast, got ${config.dataFormat}.`);
  }
  return add({ graph, layer, config, inputs });
}

function addConv2D(conv: KerasLayer): string {
  const { graph, layer, config, inputs } = conv;
  const [kernel, bias] = layer.weights.map((weight) => weight.read());
  const weights = [
    graph.weights(`${layer.name}/kernel`, kernelWeights(kernel as tf.Tensor4D)),
    ...(bias === undefined ? [] : [graph.weights(`${layer.name}/bias`, weightsOf(bias))]),
  ];
  const dilation = [config.dilationRate ?? 1].flat();
  const attributes = {
    ...slidingAttributes(conv, config.kernelSize ?? []),
    dilations: { ints: dilation.length === 1 ? [...dilation, ...dilation] : dilation },
  };
  const convolved = graph.add("Conv", [inputs[0] ?? "", ...weights], {
    name: `${layer.name}/convolution`,
    attributes,
  });
  return addActivation(conv, convolved);
}

function addDense(dense: KerasLayer): string {
  const { graph, layer, inputs } = dense;
  const { length: rank } = inputShape(layer);
  if (rank !== 2)
    throw cannotExport(layer, `must read [batch, features], got ${rank} axes. Flatten them first.`);
  const parts = ["kernel", "bias"];
  const weights = layer.weights.map((weight, index) =>
    graph.weights(`${layer.name}/${parts[index] ?? ""}`, weightsOf(weight.read())),
  );
  return addActivation(dense, graph.add("Gemm", [...inputs, ...weights], { name: `${layer.name}/linear` }));
}

function addActivation({ graph, layer, config }: KerasLayer, input: string): string {
  const { activation = "linear" } = config;
  if (activation === "linear") return input;
  if (activation === "relu") return graph.add("Relu", [input], { name: `${layer.name}/relu` });
  throw cannotExport(layer, `must have \`activation\` linear or relu, got ${activation}.`);
}

function addRelu({ graph, layer, config, inputs }: KerasLayer): string {
  // The config says null where no maximum is set.
  if (typeof config.maxValue === "number") {
    throw cannotExport(layer, `must have no \`maxValue\`, got ${config.maxValue}.`);
  }
  return graph.add("Relu", inputs, { name: `${layer.name}/relu` });
}

function addBatchNormalization({ graph, layer, config, inputs }: KerasLayer): string {
  const shape = inputShape(layer);
  const { axis = -1, epsilon = 1e-3 } = config;
  if (axis !== -1 && axis !== shape.length - 1) {
    throw cannotExport(layer, `must have \`axis\` -1, got ${axis}.`);
  }
  const channels = shape.at(-1) ?? 0;
  const absent = { gamma: 1, beta: 0 };
  const weights = (["gamma", "beta", "moving_mean", "moving_variance"] as const).map((part) => {
    const weight = layer.weights.find(({ originalName }) => originalName.split("/").at(-1) === part);
    const data = new Float32Array(channels).fill(part in absent ? absent[part as keyof typeof absent] : 0);
    return graph.weights(
      `${layer.name}/${part}`,
      weight === undefined ? { shape: [channels], data } : weightsOf(weight.read()),
    );
  });
  return graph.add("BatchNormalization", [...inputs, ...weights], {
    name: `${layer.name}/normalized`,
    attributes: { epsilon: { float: epsilon } },
  });
}

function addPooling(pooling: KerasLayer, operator: "MaxPool" | "AveragePool"): string {
  const { graph, layer, config, inputs } = pooling;
  const attributes = slidingAttributes(pooling, config.poolSize ?? []);
  return graph.add(operator, inputs, { name: `${layer.name}/pool`, attributes });
}

/** A window under TensorFlow's padding: `same` puts the odd pixel at the end. */
function slidingAttributes(
  { layer, config }: KerasLayer,
  size: readonly number[],
): Record<string, OnnxAttribute> {
  const { strides = [1, 1], padding = "valid" } = config;
  if (padding !== "valid" && padding !== "same") {
    throw cannotExport(layer, `must have \`padding\` valid or same, got ${padding}.`);
  }
  const asPair = ([rows = 1, columns = rows]: readonly number[]): readonly [number, number] => [
    rows,
    columns,
  ];
  const { pads, ...window } = windowAttributes({ size: asPair(size), stride: asPair(strides), padding: 0 });
  return { ...window, ...(padding === "same" ? { auto_pad: { string: "SAME_UPPER" } } : { pads }) };
}

function addGlobalAveragePooling({ graph, layer, inputs }: KerasLayer): string {
  const pooled = graph.add("GlobalAveragePool", inputs, { name: `${layer.name}/mean` });
  return graph.add("Flatten", [pooled], { name: `${layer.name}/flat` });
}

/** Flattens in the order of TensorFlow's layout, so that the weights behind it fit. */
function addFlatten({ graph, layer, inputs }: KerasLayer): string {
  const isImage = inputShape(layer).length === 4;
  const attributes = { perm: { ints: [0, 2, 3, 1] } };
  const ordered = isImage
    ? [graph.add("Transpose", inputs, { name: `${layer.name}/channels_last`, attributes })]
    : inputs;
  return graph.add("Flatten", ordered, { name: `${layer.name}/flat` });
}
