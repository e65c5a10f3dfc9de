import type { Normalization } from "@sdnet/data";
import { InferenceModel, robustModel, stemLayer, type NetworkRobustModel } from "@sdnet/models";
import { adaptiveLambda, statisticsAt, type AdaptiveLambda, type NormTable } from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { SIDE } from "../protocol.js";
import type { LoadedFiles } from "./networks.js";

/** The two networks, ready to be asked. */
export interface Lab extends LoadedFiles {
  readonly normalization: Normalization;
  readonly inference: InferenceModel;
  readonly twinInference: InferenceModel;
  /** The SDNet as `@sdnet/robust` sees it. */
  readonly robust: NetworkRobustModel;
  readonly adaptive: AdaptiveLambda;
  /** Statistics of norms at each λ, where the rule that is recommended uses them. */
  readonly norms: NormTable | undefined;
}

/** Makes the loaded networks ready. */
export function prepareLab(files: LoadedFiles): Lab {
  const { sdnet, twin, calibration } = files;
  const robust = robustModel(sdnet.model);
  const adaptive = adaptiveLambda(robust, calibration);
  return {
    ...files,
    robust,
    adaptive,
    normalization: sdnet.entry.normalization,
    inference: new InferenceModel(sdnet.model),
    twinInference: new InferenceModel(twin.model),
    norms: adaptive.rule.norms === "estimated" ? calibration.norms : undefined,
  };
}

/** One normalised picture as a batch of `count` equal ones, `[count, SIDE, SIDE, 3]`. */
export function batchOf(picture: Float32Array, count = 1): tf.Tensor4D {
  return tf.tidy(() => tf.tile(tf.tensor4d(picture, [1, SIDE, SIDE, 3]), [count, 1, 1, 1]));
}

/** Norm statistics behind the codes at these λ, `[batch]`; undefined where the rule keeps the running ones. */
export function statisticsOf(
  { norms }: Lab,
  lambda: tf.Tensor1D,
): ReturnType<typeof statisticsAt> | undefined {
  return norms === undefined ? undefined : statisticsAt(norms, lambda);
}

/** The dictionary of the SDNet's first layer: `[height, width, 3, atoms]`. */
export function kernelOf({ sdnet }: Pick<Lab, "sdnet">): tf.Tensor4D {
  return stemLayer(sdnet.model).dictionary.kernel;
}
