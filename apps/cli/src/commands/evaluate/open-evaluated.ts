import { findStem } from "@sdnet/models";
import { describeLearntLambdas, trainedLambda } from "@sdnet/train";
import { UsageError } from "@sdnet/train/experiment";
import { hashFile } from "@sdnet/train/files";
import {
  checkClasses,
  checkLambda,
  evaluateModel,
  type EvaluateOptions,
  type Evaluation,
  type LoadedImages,
  type NetworkFacts,
  openCheckpoint,
} from "@sdnet/train/node";
import { applyPrecision } from "../../config/precision-option.js";
import { selectBackend } from "../../config/backend-option.js";
import type { Log } from "../../terminal/log.js";
import type { EvaluateFlags, EvaluateRequest } from "./evaluate-request.js";

/** A network that can be evaluated, whatever runs it. */
export interface OpenEvaluated {
  readonly network: NetworkFacts;
  /** SHA-256 of its file. */
  readonly sha256: string;
  readonly evaluate: (
    images: LoadedImages["images"],
    options: EvaluateOptions,
  ) => Promise<Evaluation | undefined>;
  /** λ as trained. */
  readonly trained: unknown;
  /** The λ that it learnt, in words. */
  readonly learnt: string;
  readonly computedBy: { readonly backend: string; readonly precision: string };
  readonly dispose: () => void | Promise<void>;
}

/** Options of {@link openEvaluated}. */
export interface OpenEvaluatedOptions {
  readonly request: EvaluateRequest;
  readonly flags: Pick<EvaluateFlags, "backend" | "precision">;
  readonly log: Log;
}

/**
 * Opens the network of `sdnet evaluate`.
 *
 * @throws Failure or UsageError with one line if it cannot be read, tells other classes apart, or takes no λ.
 */
export async function openEvaluated(target: string, options: OpenEvaluatedOptions): Promise<OpenEvaluated> {
  const { request } = options;
  const opened = await (request.engine === "onnx"
    ? inRuntime(target, options.log)
    : inTensorFlow(target, options));
  try {
    checkClasses(request.data.name, opened.network);
    return opened;
  } catch (error) {
    await opened.dispose();
    throw error;
  }
}

async function inTensorFlow(
  target: string,
  { request, flags, log }: OpenEvaluatedOptions,
): Promise<OpenEvaluated> {
  const backend = await selectBackend(flags.backend);
  const precision = await applyPrecision(flags.precision, { backend, log });
  const checkpoint = await openCheckpoint(target, { log });
  const { model, path } = checkpoint;
  try {
    if (request.lambda !== undefined) checkLambda(checkpoint);
    if (request.residual && findStem(model) === undefined) {
      throw new UsageError(
        `--residual needs a network with a sparse-coding stem; ${target} is a ${checkpoint.description.name}.`,
      );
    }
    return {
      ...{ network: checkpoint, sha256: await hashFile(path) },
      evaluate: (images, options) => evaluateModel(model, images, options),
      trained: trainedLambda(model),
      learnt: describeLearntLambdas(model),
      computedBy: { backend: backend.name, precision },
      dispose: () => {
        model.dispose();
      },
    };
  } catch (error) {
    model.dispose();
    throw error;
  }
}

async function inRuntime(target: string, log: Log): Promise<OpenEvaluated> {
  const { openOnnx, ONNX_RUNTIME } = await import("../../networks/open-onnx.js");
  const { evaluateOnnx } = await import("../../networks/evaluate-onnx.js");
  const network = await openOnnx(target, { log });
  return {
    ...{ network, sha256: network.sha256 },
    evaluate: (images, options) => evaluateOnnx(network, images, options),
    trained: network.trainedLambda,
    learnt: "",
    computedBy: { backend: ONNX_RUNTIME, precision: "float32" },
    dispose: () => network.dispose(),
  };
}
