import { ownLambda, type CallOptions, type LambdaOption, type NormStatistics } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import { cscLayers, stemLayer } from "./csc-layers.js";

/** Options of inference: λ and norm statistics of one call. */
export interface InferenceOptions {
  /** λ of the stem's CSC layer for this call: a number, or `[batch]`. Default: its own, made or learnt. */
  readonly lambda?: LambdaOption | undefined;
  /**
   * CSC layers that `lambda` reaches: the stem alone, as in the paper, or all of them, each one's own λ times the
   * factor by which the stem's changed. `"all"` needs layers with one λ each. Default `"stem"`.
   */
  readonly reach?: Reach | undefined;
  /** Statistics for norms of these names in place of their running ones; see `normMoments`. */
  readonly statistics?: Readonly<Record<string, NormStatistics>> | undefined;
}

/** CSC layers changed by the λ of a call: the first one, or every one in proportion. */
export type Reach = "stem" | "all";

/**
 * Logits of a batch of images.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch, classes]`.
 * @throws TypeError if λ is given to a model without a CSC layer, or for all layers where atoms have learnt their own.
 */
export function classify(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor2D {
  return tf.tidy(() => model.apply(images, { ...callOptions(model, options) }) as tf.Tensor2D);
}

/**
 * Arguments for a call of the whole model, so that λ reaches the layers it is meant for.
 *
 * @throws TypeError if λ is given to a model without a CSC layer, or for all layers where atoms have learnt their own.
 */
export function callOptions(model: tf.LayersModel, options: InferenceOptions): CallOptions {
  const { lambda, reach = "stem", statistics } = options;
  return {
    ...(statistics === undefined ? {} : { statistics }),
    ...(lambda === undefined ? {} : { lambda: lambdaByLayer(model, lambda, reach) }),
  };
}

function lambdaByLayer(
  model: tf.LayersModel,
  lambda: LambdaOption,
  reach: Reach,
): Readonly<Record<string, LambdaOption>> {
  const stem = stemLayer(model);
  if (reach === "stem") return { [stem.name]: lambda };
  const stemLambda = ownLambda(stem);
  const scaled = cscLayers(model).map((layer): [string, LambdaOption] => {
    const ratio = ownLambda(layer) / stemLambda;
    if (ratio === 1) return [layer.name, lambda];
    return [layer.name, typeof lambda === "number" ? lambda * ratio : tf.mul(lambda, ratio)];
  });
  return Object.fromEntries(scaled);
}

/**
 * Residual energy of each image, `‖x - A z‖²` of the stem summed over pixels and channels: large where its dictionary explains it badly.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch]`, in squared normalised-input units.
 */
export function residualEnergy(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor1D {
  const stem = stemLayer(model);
  return tf.tidy(() => energyOf(stem.residual(images, stem.encode(images, definedLambda(options)))));
}

/**
 * The part of {@link residualEnergy} that is finer than a 3x3 neighbourhood: the energy of what is left of the stem's residual when
 * each pixel's neighbourhood mean is taken away. An image has little of it but at edges, noise has it everywhere.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch]`, in squared normalised-input units.
 */
export function residualRoughness(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor1D {
  const stem = stemLayer(model);
  return tf.tidy(() => roughnessOf(stem.residual(images, stem.encode(images, definedLambda(options)))));
}

/**
 * Estimate of the strength of each image's noise that outliers cannot bend: the median absolute value of the fine part of the stem's
 * residual, see {@link residualRoughness}, over pixels and channels. Salt and pepper on some pixels leaves it almost as it is.
 *
 * Its gradient is that of the mean absolute value times median / mean, which is right for changes of strength and reaches every pixel: the median's own
 * would reach one, which hides the way from an attack.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns `[batch]`, in normalised-input units.
 * @see Donoho and Johnstone (1994), "Ideal spatial adaptation by wavelet shrinkage", for the median as an estimate of noise.
 */
export function residualDeviation(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor1D {
  const stem = stemLayer(model);
  return tf.tidy(() => deviationOf(stem.residual(images, stem.encode(images, definedLambda(options)))));
}

/**
 * Measures of the stem's residual, `[batch]` each; see {@link residualEnergy}, {@link residualRoughness} and
 * {@link residualDeviation}.
 */
export interface StemSignals {
  readonly residual: tf.Tensor1D;
  readonly roughness: tf.Tensor1D;
  readonly deviation: tf.Tensor1D;
}

/**
 * {@link residualEnergy}, {@link residualRoughness} and {@link residualDeviation} of images whose codes are there already.
 *
 * @param codes - What the stem makes of `images`, as {@link InferenceModel.explain} hands it out.
 */
export function stemSignals(model: tf.LayersModel, images: tf.Tensor4D, codes: tf.Tensor4D): StemSignals {
  const stem = stemLayer(model);
  return tf.tidy(() => {
    const residual = stem.residual(images, codes);
    return {
      residual: energyOf(residual),
      roughness: roughnessOf(residual),
      deviation: deviationOf(residual),
    };
  });
}

function energyOf(residual: tf.Tensor4D): tf.Tensor1D {
  return tf.sum(tf.square(residual), [1, 2, 3]);
}

function roughnessOf(residual: tf.Tensor4D): tf.Tensor1D {
  return energyOf(finePart(residual));
}

/** Each pixel minus the mean of its 3x3 neighbourhood, `[batch, height, width, channels]`. */
function finePart(residual: tf.Tensor4D): tf.Tensor4D {
  return tf.sub(residual, tf.avgPool(residual, 3, 1, "same"));
}

function deviationOf(residual: tf.Tensor4D): tf.Tensor1D {
  const sizes = tf.abs(finePart(residual));
  return medianOfRows(tf.reshape(sizes, [residual.shape[0], -1]));
}

/** The lower median of each row of numbers >= 0, `[rows]`. */
function medianOfRows(sizes: tf.Tensor2D): tf.Tensor1D {
  const median = tf.customGrad((rows, save) => {
    const values = rows as tf.Tensor2D;
    const [count, length] = values.shape;
    const largest = tf.topk(values, Math.floor(length / 2) + 1).values;
    const value = tf.reshape<tf.Rank.R1>(tf.slice(largest, [0, Math.floor(length / 2)], [count, 1]), [count]);
    (save as tf.GradSaveFunc)([values, value]);
    return {
      value,
      gradFunc: (dy, saved) => {
        const [all, found] = saved as [tf.Tensor2D, tf.Tensor1D];
        const total = tf.maximum(tf.sum(all, 1), 1e-30);
        const scale = tf.div(tf.mul(dy as tf.Tensor1D, found), total);
        return tf.mul(tf.onesLike(all), tf.expandDims(scale, 1));
      },
    };
  });
  return median(sizes) as tf.Tensor1D;
}

/**
 * Reconstructs images from the stem's codes: `A z`.
 *
 * @param images - `[batch, height, width, 3]`, normalised.
 * @returns The shape of `images`, normalised.
 */
export function reconstruct(
  model: tf.LayersModel,
  images: tf.Tensor4D,
  options: InferenceOptions = {},
): tf.Tensor4D {
  const stem = stemLayer(model);
  return tf.tidy(() => stem.dictionary.synthesize(stem.encode(images, definedLambda(options))));
}

function definedLambda({ lambda }: InferenceOptions): { readonly lambda?: LambdaOption } {
  return lambda === undefined ? {} : { lambda };
}
