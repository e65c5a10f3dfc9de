import type { Normalization } from "@sdnet/data";
import {
  residualRatioOf,
  runOnnx,
  type Calibration,
  type ImageBatch,
  type OnnxRobustModel,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { renormalized } from "../config/known-sets.js";
import type { AnswerContext } from "../robustness/answer.js";
import type { OpenOnnx } from "./open-onnx.js";

/** What answers with ONNX Runtime. */
export interface OnnxContextOptions {
  readonly network: OnnxRobustModel;
  readonly calibration: Calibration;
  readonly lambdas: readonly number[];
  readonly baseline: OpenOnnx | undefined;
  /** How images come. */
  readonly normalization: Normalization;
}

/** {@link AnswerContext} of networks in ONNX Runtime. ACSC's objective has slopes by central differences. */
export function onnxContext(options: OnnxContextOptions): AnswerContext {
  const { network, calibration, lambdas, baseline, normalization } = options;
  return {
    ...{ network, calibration, lambdas, signals: new Map() },
    ratio: async (images, ratioOptions) => residualRatioOf(network, await batchOf(images), ratioOptions),
    baseline:
      baseline &&
      (async (batch) => {
        const { session, identity, lambda } = baseline;
        const seen = tf.tidy(() =>
          renormalized(tensorOf(batch), { from: normalization, to: identity.normalization }),
        );
        const images = await batchOf(seen);
        seen.dispose();
        const own = session.inputNames.includes("lambda") ? lambda : undefined;
        const { logits } = await runOnnx(session, images, { lambda: own, fetches: ["logits"] });
        return logits as Float32Array;
      }),
  };
}

function tensorOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}

async function batchOf(images: tf.Tensor4D): Promise<ImageBatch> {
  const [size, height, width, channels] = images.shape;
  return { pixels: await images.data<"float32">(), size, height, width, channels };
}
