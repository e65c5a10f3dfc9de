import { robustModel, type NetworkRobustModel, type RobustModelOptions } from "@sdnet/models";
import type * as tf from "@tensorflow/tfjs";
import { refuseNoNumbers } from "./study-context.js";

/**
 * A network as `@sdnet/robust` sees it, which fails where answers are no numbers.
 *
 * @param model - A network with a sparse-coding stem. Stays the caller's, and must outlive the result.
 * @throws TypeError if it has no such stem, or λ reaches atoms that have learnt λ of their own.
 */
export function robustNetwork(model: tf.LayersModel, options: RobustModelOptions = {}): NetworkRobustModel {
  const network = robustModel(model, options);
  return {
    ...network,
    predict: (images, lambda, statistics) => numbers(network.predict(images, lambda, statistics), model.name),
    code: (images, lambda) => {
      const coded = network.code(images, lambda);
      return {
        ...coded,
        predict: (statistics) => numbers(coded.predict(statistics), model.name),
      };
    },
  };
}

function numbers(logits: tf.Tensor2D, name: string): tf.Tensor2D {
  try {
    refuseNoNumbers(logits.dataSync<"float32">(), { size: logits.shape[0], name });
  } catch (error) {
    logits.dispose();
    throw error;
  }
  return logits;
}
