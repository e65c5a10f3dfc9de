import type { Normalization } from "@sdnet/data";
import {
  residualRatioOf,
  runOnnx,
  type ArrayRobustModel,
  type ImageBatch,
  type OnnxRobustModel,
} from "@sdnet/robust";
import * as tf from "@tensorflow/tfjs";
import { refuseNoNumbers, renormalized, type StudyContext } from "@sdnet/train";
import type { OpenOnnx } from "./open-onnx.js";
import type { OpenRobustOnnx } from "./open-robust-onnx.js";

/** Networks of {@link onnxContext}. */
export interface OnnxContextOptions {
  readonly opened: OpenRobustOnnx;
  readonly baseline: OpenOnnx | undefined;
  /** Normalisation of the images. */
  readonly normalization: Normalization;
}

/** {@link StudyContext} of networks in ONNX Runtime. ACSC's objective has slopes by central differences. */
export function onnxContext({ opened, baseline, normalization }: OnnxContextOptions): StudyContext {
  const { network, onnx } = opened;
  return {
    network: answering(network, onnx.name),
    ratioLambda: (images, options) => residualRatioOf(network, images, options),
    baseline:
      baseline &&
      (async (batch) => {
        const { session, identity, lambda } = baseline;
        const seen = tf.tidy(() =>
          renormalized(tensorOf(batch), { from: normalization, to: identity.normalization }),
        );
        const images = { ...batch, pixels: await seen.data<"float32">() };
        seen.dispose();
        const own = session.inputNames.includes("lambda") ? lambda : undefined;
        const { logits } = await runOnnx(session, images, { lambda: own, fetches: ["logits"] });
        refuseNoNumbers(logits as Float32Array, { size: batch.size, name: baseline.onnx.name });
        return logits as Float32Array;
      }),
  };
}

/** The network, which ends the command where answers are no numbers. */
function answering(network: OnnxRobustModel, name: string): ArrayRobustModel {
  return {
    ...network,
    predict: async (images, ...asked) => {
      const logits = await network.predict(images, ...asked);
      refuseNoNumbers(logits, { size: images.size, name });
      return logits;
    },
    explain: async (images, ...asked) => {
      const found = await network.explain(images, ...asked);
      refuseNoNumbers(found.logits, { size: images.size, name });
      return found;
    },
  };
}

function tensorOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
