import { InferenceModel, lambdaChoice } from "@sdnet/models";
import {
  arrayModelOf,
  onnxRobustModel,
  runOnnx,
  type ArrayClassifier,
  type ArrayRobustModel,
  type ImageBatch,
} from "@sdnet/robust";
import { Failure, type ImagesName, UsageError } from "@sdnet/train/experiment";
import { hashFile } from "@sdnet/train/files";
import { checkClasses, checkLambda, type NetworkFacts, openCheckpoint } from "@sdnet/train/node";
import * as tf from "@tensorflow/tfjs";
import type { InferenceEngine } from "../../config/engine-option.js";
import { applyPrecision } from "../../config/precision-option.js";
import { selectBackend } from "../../config/backend-option.js";
import { refuseNoNumbers, robustNetwork } from "@sdnet/train";
import type { Log } from "../../terminal/log.js";
import { isChosen, type LambdaChoiceName } from "./certify-request.js";

/** A network that classifies noisy images at any λ it takes, in TensorFlow.js or ONNX Runtime. */
export interface OpenCertified {
  readonly network: NetworkFacts & { readonly sha256: string };
  /** Name of the backend, for records and reports. */
  readonly backend: string;
  readonly precision: string;
  /** λ of training where it is one number. */
  readonly trainingLambda: number | undefined;
  /** The network at one λ; as trained if undefined. */
  readonly classifierAt: (lambda: number | undefined) => ArrayClassifier;
  /** The network as a λ is chosen for it. */
  readonly choosable: () => ArrayRobustModel;
  readonly dispose: () => Promise<void>;
}

/** Options of {@link openCertified}. */
export interface OpenCertifiedOptions {
  readonly engine: InferenceEngine;
  readonly data: ImagesName;
  readonly choices: readonly LambdaChoiceName[];
  readonly backend?: string | undefined;
  readonly precision: string;
  readonly log: Log;
}

/**
 * Opens the network of `sdnet certify`.
 *
 * @throws Failure or UsageError with one line if it cannot be read, tells other classes apart, or has no λ to choose as asked.
 */
export function openCertified(target: string, options: OpenCertifiedOptions): Promise<OpenCertified> {
  return options.engine === "onnx" ? inRuntime(target, options) : inTensorFlow(target, options);
}

async function inTensorFlow(target: string, options: OpenCertifiedOptions): Promise<OpenCertified> {
  const { data, choices, log } = options;
  const backend = await selectBackend(options.backend);
  const precision = await applyPrecision(options.precision, { backend, log });
  const opened = await openCheckpoint(target, { log });
  const { model, path } = opened;
  try {
    checkClasses(data, opened);
    const lambda = lambdaChoice(model);
    if (choices.some((choice) => choice !== "fixed")) checkLambda(opened);
    if (choices.some(isChosen) && lambda.kind === "per-atom") throw new Failure(perAtom(path));
    const inference = new InferenceModel(model);
    const network = lambda.kind === "one" ? robustNetwork(model) : undefined;
    return {
      ...{ network: { ...opened, sha256: await hashFile(path) }, backend: backend.name, precision },
      trainingLambda: lambda.kind === "one" ? lambda.lambda : undefined,
      classifierAt: (at) => async (batch) => {
        const logits = tf.tidy(() => inference.classify(tensorOf(batch), { lambda: at }));
        const scores = await logits.data<"float32">();
        logits.dispose();
        return answered(scores, batch, model.name);
      },
      choosable: () => arrayModelOf(network as NonNullable<typeof network>),
      dispose: () => {
        network?.dispose();
        inference.dispose();
        model.dispose();
        return Promise.resolve();
      },
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

async function inRuntime(
  target: string,
  { data, choices, log }: Pick<OpenCertifiedOptions, "data" | "choices" | "log">,
): Promise<OpenCertified> {
  const { ONNX_RUNTIME, openOnnx } = await import("../../networks/open-onnx.js");
  const opened = await openOnnx(target, { log });
  const { session, path, onnx, lambda } = opened;
  try {
    checkClasses(data, opened);
    const takesLambda = session.inputNames.includes("lambda");
    if (!takesLambda && choices.some((choice) => choice !== "fixed")) {
      throw new UsageError(`--lambda needs a file that takes λ; ${path} takes none.`);
    }
    if (takesLambda && lambda === undefined && choices.some((choice) => typeof choice !== "number")) {
      throw new Failure(
        `${path}: takes λ and does not say which it was trained with; name one with --lambda.`,
      );
    }
    if (choices.some(isChosen) && !session.outputNames.includes("residual")) {
      throw new Failure(`${path}: gives no residual, so that no λ can be chosen; export it again.`);
    }
    return {
      ...{ network: opened, backend: ONNX_RUNTIME, precision: "float32" },
      trainingLambda: takesLambda ? lambda : undefined,
      classifierAt: (at) => async (batch) => {
        const own = takesLambda ? (at ?? lambda) : undefined;
        const { logits } = await runOnnx(session, batch, { lambda: own, fetches: ["logits"] });
        return answered(logits as Float32Array, batch, onnx.name);
      },
      choosable: () => onnxRobustModel(session),
      dispose: () => opened.dispose(),
    };
  } catch (error) {
    await opened.dispose();
    throw error;
  }
}

function perAtom(path: string): string {
  return (
    `${path}: has learnt a λ for every atom, so that there is no single λ to choose for a strength of noise. Train it with ` +
    "model.learnLambda=layer, or none."
  );
}

function answered(scores: Float32Array, { size }: ImageBatch, name: string): Float32Array {
  refuseNoNumbers(scores, { size, name });
  return scores;
}

function tensorOf({ pixels, size, height, width, channels }: ImageBatch): tf.Tensor4D {
  return tf.tensor4d(pixels, [size, height, width, channels]);
}
