import {
  InferenceModel,
  normMoments,
  residualEnergy,
  residualRoughness,
  stemLayer,
  stemSignals,
  type Reach,
} from "@sdnet/models";
import { BatchNorm, ownLambda } from "@sdnet/csc-core";
import type { NormMoments, RobustModel } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { Failure } from "../failure.js";
import { answersThatAreNoNumbers } from "../checkpoints/no-numbers.js";

/** A network as `@sdnet/robust` sees it, made ready to classify fast. */
export interface RobustNetwork extends Required<RobustModel> {
  /** λ of the stem in training; where it was learnt, what it became. */
  readonly trainingLambda: number;
  /** Running statistics of the norms behind codes that λ reaches, by name. */
  readonly running: Readonly<Record<string, NormMoments>>;
  /** Frees what was prepared; the network stays. */
  dispose(): void;
}

/**
 * @param model - A network with a sparse-coding stem. Stays the caller's, and must outlive the result.
 * @throws TypeError if it has no such stem, or one whose atoms have learnt λ of their own.
 */
export function robustNetwork(
  model: tf.LayersModel,
  { reach = "stem" }: { readonly reach?: Reach } = {},
): RobustNetwork {
  const stem = stemLayer(model);
  const inference = new InferenceModel(model);
  return {
    trainingLambda: ownLambda(stem),
    running: runningStatistics(model, reach),
    predict: (images, lambda, statistics) =>
      numbers(inference.classify(images, { lambda, reach, statistics }), model.name),
    residual: (images, lambda) => residualEnergy(model, images, { lambda }),
    roughness: (images, lambda) => residualRoughness(model, images, { lambda }),
    explain: (images, lambda, statistics) =>
      tf.tidy(() => {
        const { logits, codes } = inference.explain(images, { lambda, reach, statistics });
        return { logits: numbers(logits, model.name), ...stemSignals(model, images, codes) };
      }),
    moments: (images, lambda) => normMoments(model, images, { lambda, reach }),
    dispose: () => {
      inference.dispose();
    },
  };
}

/** Logits as they are, unless some are no numbers, which are no answers to measure. */
function numbers(logits: tf.Tensor2D, name: string): tf.Tensor2D {
  const [rows] = logits.shape;
  const broken = answersThatAreNoNumbers(logits.dataSync<"float32">(), rows).length;
  if (broken === 0) return logits;
  logits.dispose();
  throw new Failure(`${broken} of ${rows} answers of ${name} in a batch are no numbers (NaN or infinite).`);
}

function runningStatistics(model: tf.LayersModel, reach: Reach): Readonly<Record<string, NormMoments>> {
  const shape = model.inputs[0]?.shape.slice(1) ?? [];
  return tf.tidy(() => {
    // The norms that λ reaches are those whose input can be measured; a blank image is enough to list them.
    const names = Object.keys(
      normMoments(model, tf.zeros<tf.Rank.R4>([1, ...shape] as [number, number, number, number]), { reach }),
    );
    return Object.fromEntries(
      names.map((name) => {
        const norm = model.getLayer(name);
        if (!(norm instanceof BatchNorm)) throw new TypeError(`robustNetwork: ${name} must be a BatchNorm.`);
        const { mean, variance } = norm.parameters;
        const numbers = (weight: tf.LayerVariable) => Array.from(weight.read().dataSync());
        return [name, { mean: numbers(mean), variance: numbers(variance) }];
      }),
    );
  });
}
