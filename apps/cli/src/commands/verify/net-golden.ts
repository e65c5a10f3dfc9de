import { seededUniform } from "@sdnet/csc-core";
import { withExactBatchNorm } from "@sdnet/csc-core/backend";
import {
  classify,
  createModel,
  cscLayers,
  isModelName,
  namedParameters,
  type Safetensors,
} from "@sdnet/models";
import { variableOf } from "@sdnet/train";
import { Failure } from "@sdnet/train/experiment";
import * as tf from "@tensorflow/tfjs";
import { compare, compareEach, inScope, take, type Comparison } from "./comparison.js";
import { goldenValues } from "./golden-tensor.js";
import { generateWeights } from "./generate-weights.js";
import { hashed } from "./hashed.js";

/** Power iterations at most, how many between two looks at ‖A‖², and the relative rise that ends them: well within the tolerance. */
const POWER_ITERATION = { most: 300, between: 15, rise: 2e-3 };
/** The golden networks stopped their own power iteration up to 1.6 % below the limit. */
const LIPSCHITZ_TOLERANCE = 2e-2;
/** Relative tolerance of the first loss and of the gradient norms, whatever the backend. */
const TRAINING_TOLERANCE = 1e-4;
/**
 * The same for gradient norms of networks that code in every layer: their thresholds are so many that the reference itself
 * differs by this between float32 and float64, or when the last bit of its images changes.
 */
const CODED_GRADIENT_TOLERANCE = 5e-3;
/** Largest number of redraws of the images' last bit when a gradient disagrees. */
const KINK_DRAWS = 12;
const FLOAT32_EPSILON = 2 ** -23;

/** Recomputes a golden file of a whole network: logits, ‖A‖², first loss and gradient norms of every parameter. */
export function verifyNetwork(
  golden: Safetensors,
  { tolerance }: { readonly tolerance: number },
): Comparison[] {
  const { metadata } = golden;
  const shape = JSON.parse(metadata["input_shape"] ?? "[]") as [number, number, number, number];
  const model = generatedModel(golden, shape[2]);
  try {
    return inScope(() => {
      const inputLength = shape.reduce((product, size) => product * size, 1);
      const stored = tf.tensor4d(hashed(inputLength, Number(metadata["input_key"])), shape);
      const images = tf.transpose(stored, [0, 2, 3, 1]);
      const results = [...verifyStepSizes(model, golden)];
      results.push(
        compare("logits", {
          computed: take(classify(model, images)),
          golden: goldenValues(golden, "logits"),
          tolerance,
        }),
      );
      if (golden.tensors.has("grad_norms")) results.push(...verifyFirstStep(model, images, golden));
      return results;
    });
  } finally {
    model.dispose();
  }
}

/** Whether the registry has the network that a golden file describes. */
export function isVerifiable(metadata: Safetensors["metadata"]): boolean {
  return isModelName(networkName(metadata));
}

function networkName(metadata: Safetensors["metadata"]): string {
  const { kind = "", depth = "" } = metadata;
  return kind === "sdnet_all" ? `sdnet${depth}-all` : `${kind}${depth}`;
}

function generatedModel({ metadata }: Safetensors, imageSize: number): tf.LayersModel {
  const name = networkName(metadata);
  if (!isModelName(name)) throw new Failure(`golden file: network \`${name}\` is not in the registry.`);
  const classes = Number(metadata["classes"]);
  const stem = metadata["data"] === "imagenet" ? "imagenet" : "cifar";
  const model = createModel(name, { classes, stem, imageSize, shortcut: metadata["shortcut"] !== "False" });
  generateWeights(model, Number(metadata["key_base"]));
  return model;
}

/** Compares our converged ‖A‖² with the golden one, and goes on with the step size of the golden one. */
function verifyStepSizes(model: tf.LayersModel, golden: Safetensors): Comparison[] {
  const layers = cscLayers(model);
  if (layers.length === 0) return [];
  const wanted = goldenValues(golden, "lipschitz");
  const computed = layers.map(convergedLipschitz);
  layers.forEach((layer, index) => {
    layer.powerRounds = 0;
    layer.parameters.stepSize.write(tf.scalar(0.9 / (wanted[index] ?? 1)));
  });
  return [compareEach("lipschitz", { computed, golden: wanted, tolerance: LIPSCHITZ_TOLERANCE })];
}

/** ‖A‖² of a layer, which power iteration comes to from below. */
function convergedLipschitz(layer: ReturnType<typeof cscLayers>[number]): number {
  const { most, between, rise } = POWER_ITERATION;
  let found = 0;
  for (let rounds = 0; rounds < most; rounds += between) {
    const before = found;
    layer.refreshStepSize(between);
    found = 0.9 / (layer.parameters.stepSize.read().dataSync()[0] ?? 0);
    if (found <= (1 + rise) * before) break;
  }
  return found;
}

function verifyFirstStep(model: tf.LayersModel, images: tf.Tensor4D, golden: Safetensors): Comparison[] {
  // The fused norm's variance is off by 2e-5 here: enough to move units across the kink of a ReLU.
  const step = (input: tf.Tensor4D): FirstStep => withExactBatchNorm(() => firstStep(model, input));
  const tolerance = cscLayers(model).length > 1 ? CODED_GRADIENT_TOLERANCE : TRAINING_TOLERANCE;
  const wanted = goldenValues(golden, "grad_norms");
  const compareNorms = ({ gradientNorms }: FirstStep): Comparison =>
    compareEach("grad_norms", { computed: gradientNorms, golden: wanted, tolerance });
  const first = step(images);
  let norms = compareNorms(first);
  // A ReLU whose input is zero to rounding passes a gradient on one machine and not on another. Which unit that is
  // depends on the last bit of the images: if the gradient is right, some draw of that bit has no such unit.
  for (let draw = 1; draw <= KINK_DRAWS && norms.error > tolerance; draw++) {
    const again = compareNorms(step(redrawLastBit(images, draw)));
    if (again.error < norms.error) norms = again;
  }
  const losses = { computed: [first.loss], golden: goldenValues(golden, "losses").slice(0, 1) };
  return [compareEach("losses[0]", { ...losses, tolerance: TRAINING_TOLERANCE }), norms];
}

function redrawLastBit(images: tf.Tensor4D, draw: number): tf.Tensor4D {
  const lastBit = seededUniform({ bound: FLOAT32_EPSILON, seed: draw }).apply(images.shape);
  return tf.mul(images, tf.add(1, lastBit));
}

interface FirstStep {
  readonly loss: number;
  /** One per parameter, in the order of PyTorch's `parameters()`. */
  readonly gradientNorms: readonly number[];
}

/** Loss and the norm of every parameter's gradient at the first training step, labels counting up. */
function firstStep(model: tf.LayersModel, images: tf.Tensor4D): FirstStep {
  return inScope(() => {
    const classes = model.outputs[0]?.shape[1] ?? 0;
    const labels = Array.from({ length: images.shape[0] }, (_, sample) => sample % classes);
    const targets = tf.oneHot(tf.tensor1d(labels, "int32"), classes);
    const { value, grads } = tf.variableGrads(() =>
      tf.losses.softmaxCrossEntropy<tf.Tensor, tf.Scalar>(
        targets,
        model.apply(images, { training: true }) as tf.Tensor,
      ),
    );
    const gradientNorms = [...namedParameters(model).values()].map((parameter) => {
      const gradient = grads[variableOf(parameter).name];
      return gradient === undefined ? NaN : norm(gradient.dataSync());
    });
    return { loss: value.dataSync()[0] ?? NaN, gradientNorms };
  });
}

/** Euclidean norm in double precision: a float32 sum over millions of squares loses the digits compared here. */
function norm(entries: Iterable<number>): number {
  let sum = 0;
  for (const entry of entries) sum += entry ** 2;
  return Math.sqrt(sum);
}
