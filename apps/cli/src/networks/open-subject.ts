import type { Normalization } from "@sdnet/data";
import type { CalibrationFile, RobustModel } from "@sdnet/robust";
import type { ImagesName } from "@sdnet/train/experiment";
import { type NetworkFacts, openCheckpoint } from "@sdnet/train/node";
import type * as tf from "@tensorflow/tfjs";
import type { InferenceEngine } from "../config/engine-option.js";
import { applyPrecision } from "../config/precision-option.js";
import { selectBackend } from "../config/backend-option.js";
import type { Log } from "../terminal/log.js";
import { openRobust } from "./open-robust.js";
import { type StudyContext, tensorContext } from "@sdnet/train";

/** Options of {@link openSubject}. */
export interface OpenSubjectOptions {
  readonly engine: InferenceEngine;
  readonly data: ImagesName;
  /** Its name, and itself. */
  readonly calibration: readonly [name: string, file: CalibrationFile];
  readonly baseline?: string | undefined;
  readonly backend?: string | undefined;
  readonly precision: string;
  readonly log: Log;
}

/** The network that is measured and the one beside it, in TensorFlow.js or ONNX Runtime. */
export interface OpenSubject {
  readonly network: NetworkFacts & { readonly sha256: string };
  readonly baseline: NetworkFacts | undefined;
  /** Name of the backend, for records and reports. */
  readonly backend: string;
  readonly precision: string;
  /** Called once images are loaded, with their normalisation. */
  readonly context: (normalization: Normalization) => StudyContext;
  /** Sources of pictures; left out where there are none. */
  readonly pictures?: { readonly model: tf.LayersModel; readonly network: RobustModel };
  readonly dispose: () => Promise<void>;
}

/**
 * Opens the networks of `sdnet robust`.
 *
 * @throws Failure or UsageError with one line, as `openRobust`, `openRobustOnnx` and `openCheckpoint` say.
 */
export function openSubject(target: string, options: OpenSubjectOptions): Promise<OpenSubject> {
  return options.engine === "onnx" ? inRuntime(target, options) : inTensorFlow(target, options);
}

async function inTensorFlow(target: string, options: OpenSubjectOptions): Promise<OpenSubject> {
  const { data, calibration, log } = options;
  const backend = await selectBackend(options.backend);
  const precision = await applyPrecision(options.precision, { backend, log });
  const { reach } = calibration[1].provenance;
  const opened = await openRobust(target, { data, reach, log });
  const baseline =
    options.baseline === undefined ? undefined : await openCheckpoint(options.baseline, { log });
  const { model, network } = opened;
  let context: ReturnType<typeof tensorContext> | undefined;
  return {
    ...{ network: opened, baseline, backend: backend.name, precision, pictures: { model, network } },
    context: (normalization) => {
      context = tensorContext({
        ...{ network, baseline: baseline?.model },
        normalizations: baseline && { from: normalization, to: baseline.identity.normalization },
      });
      return context;
    },
    dispose: () => {
      context?.dispose();
      opened.dispose();
      baseline?.model.dispose();
      return Promise.resolve();
    },
  };
}

async function inRuntime(target: string, options: OpenSubjectOptions): Promise<OpenSubject> {
  const { ONNX_RUNTIME, openOnnx } = await import("./open-onnx.js");
  const { openRobustOnnx } = await import("./open-robust-onnx.js");
  const { onnxContext } = await import("./onnx-context.js");
  const opened = await openRobustOnnx(target, options);
  const baseline =
    options.baseline === undefined ? undefined : await openOnnx(options.baseline, { log: options.log });
  return {
    ...{ network: opened, baseline, backend: ONNX_RUNTIME, precision: "float32" },
    context: (normalization) => onnxContext({ opened, baseline, normalization }),
    dispose: async () => {
      await opened.dispose();
      await baseline?.dispose();
    },
  };
}
