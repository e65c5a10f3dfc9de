import { ownLambda, type LambdaOption, type NormStatistics } from "@sdnet/csc-core";
import * as tf from "@tensorflow/tfjs";
import {
  residualDeviation,
  residualEnergy,
  residualRoughness,
  stemSignals,
  type Reach,
  type StemSignals,
} from "../classify.js";
import { cscLayers, functionalModel, stemLayer } from "../csc-layers.js";
import { InferenceModel } from "./inference-model.js";
import { normMoments, normsBehindCodes } from "./norm-moments.js";

/** Options of {@link robustModel}. */
export interface RobustModelOptions {
  /** CSC layers that λ reaches. Default `"stem"`. */
  readonly reach?: Reach | undefined;
}

/** Statistics that norms take in place of their running ones, by name of the norm. */
export type StatisticsByNorm = Readonly<Record<string, NormStatistics>>;

/** Running mean and variance of one norm, one number for each channel. */
export interface RunningStatistics {
  readonly mean: readonly number[];
  readonly variance: readonly number[];
}

/** Images that a network has coded, and all that follows from these codes. Tensors that are returned are the caller's. */
export interface CodedNetworkImages {
  /** Logits `[batch, classes]`. */
  predict(statistics?: StatisticsByNorm): tf.Tensor2D;
  /** Residual energy, roughness and deviation of each image, `[batch]`. */
  signals(): StemSignals;
  /** Frees the codes. */
  dispose(): void;
}

/**
 * A network as `@sdnet/robust` sees it: its `RobustModel`, and what `calibrate` must know besides. Images are normalised,
 * `[batch, height, width, channels]`; λ is one number, or one for each image.
 */
export interface NetworkRobustModel {
  /** λ of the stem in training; where it was learnt, what it became. */
  readonly trainingLambda: number;
  /** Running statistics of the norms behind codes that λ reaches, by name; undefined where there is no such norm. */
  readonly running: Readonly<Record<string, RunningStatistics>> | undefined;
  /** Logits `[batch, classes]`. */
  predict(images: tf.Tensor4D, lambda: LambdaOption, statistics?: StatisticsByNorm): tf.Tensor2D;
  /** `‖x - A z‖²` of each image at the stem, `[batch]`. */
  residual(images: tf.Tensor4D, lambda: LambdaOption): tf.Tensor1D;
  /** The part of the residual energy that is finer than a 3x3 neighbourhood, `[batch]`. */
  roughness(images: tf.Tensor4D, lambda: LambdaOption): tf.Tensor1D;
  /** The median absolute value of the residual's fine part, `[batch]`: how strong noise is, whatever its outliers. */
  deviation(images: tf.Tensor4D, lambda: LambdaOption): tf.Tensor1D;
  /** Codes images once, for logits with any statistics and for the signals. */
  code(images: tf.Tensor4D, lambda: LambdaOption): CodedNetworkImages;
  /** Mean and variance of what reaches the norms behind codes; undefined where there is no such norm. */
  readonly moments: ((images: tf.Tensor4D, lambda: LambdaOption) => StatisticsByNorm) | undefined;
  /** Frees what was prepared; the network stays. */
  dispose(): void;
}

/**
 * A network as `@sdnet/robust` sees it, of the registry or any other whose first layer is a `CscConv2d`.
 *
 * @param model - Trained. Stays the caller's, and must outlive the result.
 * @throws TypeError if no CSC layer codes the images, or one that λ reaches has learnt a λ for every atom.
 */
export function robustModel(
  model: tf.LayersModel,
  { reach = "stem" }: RobustModelOptions = {},
): NetworkRobustModel {
  const graph = functionalModel(model);
  const trainingLambda = ownLambda(stemLayer(graph));
  if (reach === "all") cscLayers(graph).forEach(ownLambda);
  const inference = new InferenceModel(graph);
  const norms = normsBehindCodes(graph, { reach });
  const code = (images: tf.Tensor4D, lambda: LambdaOption): CodedNetworkImages => {
    const codes = inference.encode(images, { lambda });
    return {
      predict: (statistics) => inference.classify(images, { lambda, reach, statistics, codes }),
      signals: () => stemSignals(graph, images, codes),
      dispose: () => {
        codes.dispose();
      },
    };
  };
  return {
    trainingLambda,
    running: norms.length === 0 ? undefined : Object.fromEntries(norms.map(runningStatistics)),
    predict: (images, lambda, statistics) => inference.classify(images, { lambda, reach, statistics }),
    residual: (images, lambda) => residualEnergy(graph, images, { lambda }),
    roughness: (images, lambda) => residualRoughness(graph, images, { lambda }),
    deviation: (images, lambda) => residualDeviation(graph, images, { lambda }),
    code,
    moments:
      norms.length === 0 ? undefined : (images, lambda) => normMoments(graph, images, { lambda, reach }),
    dispose: () => {
      inference.dispose();
    },
  };
}

type Norm = ReturnType<typeof normsBehindCodes>[number];

function runningStatistics({ name, parameters }: Norm): readonly [string, RunningStatistics] {
  const { mean, variance } = parameters;
  const numbers = (weight: tf.LayerVariable) => Array.from(weight.read().dataSync());
  return [name, { mean: numbers(mean), variance: numbers(variance) }];
}
