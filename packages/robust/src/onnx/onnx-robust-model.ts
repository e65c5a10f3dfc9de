import type {
  ArrayExplanation,
  ArrayRobustModel,
  ArrayStatistics,
  BatchLambda,
} from "../arrays/array-model.js";
import { noiseOf } from "../arrays/array-signal.js";
import type { ImageBatch } from "../robust-model.js";
import type { SignalArrays } from "../signal.js";
import type { OnnxSession } from "./onnx-session.js";
import { normsOf, runOnnx, type OnnxRun } from "./run-onnx.js";

/** A network in ONNX Runtime. */
export interface OnnxRobustModel extends ArrayRobustModel {
  explain(images: ImageBatch, lambda: BatchLambda, statistics?: ArrayStatistics): Promise<ArrayExplanation>;
  readonly norms: readonly string[];
}

/**
 * A network that `exportOnnx` of `@sdnet/models` or `sdnet export` wrote, as {@link adaptiveClassifier} and `sweepArrays` need it: without
 * TensorFlow.js, in Node and in browsers. It has `roughness`, `deviation` and `noise`, and takes statistics of norms, if it was exported with them.
 *
 * @param session - Of such a file, made with `onnxruntime-node` or `onnxruntime-web`. Stays the caller's.
 * @throws TypeError if it has no input `lambda`, or no output `residual`.
 */
export function onnxRobustModel(session: OnnxSession): OnnxRobustModel {
  const { inputNames, outputNames } = session;
  const extras = (["roughness", "deviation"] as const).filter((name) => outputNames.includes(name));
  assertNamed("input", inputNames, ["images", "lambda"]);
  assertNamed("output", outputNames, ["logits", "residual"]);

  const run = async (images: ImageBatch, asked: Omit<OnnxRun, "fetches">, fetches: readonly string[]) => {
    const results = await runOnnx(session, images, { ...asked, fetches });
    return fetches.map((name) => results[name]);
  };
  const signal = (name: string) => async (images: ImageBatch, lambda: BatchLambda) =>
    (await run(images, { lambda }, [name]))[0] as Float32Array;
  const noise = async (images: ImageBatch, lambda: BatchLambda) => {
    const [roughness, deviation] = await run(images, { lambda }, ["roughness", "deviation"]);
    return noiseOf({ roughness, deviation }, images) as Float32Array;
  };
  return {
    norms: normsOf(session),
    predict: async (images, lambda, statistics) => {
      const [logits] = await run(images, { lambda, statistics }, ["logits"]);
      return logits as Float32Array;
    },
    residual: signal("residual"),
    ...Object.fromEntries(extras.map((name) => [name, signal(name)])),
    ...(extras.length < 2 ? {} : { noise }),
    explain: async (images, lambda, statistics) => {
      const fetches = ["logits", "residual", ...extras];
      const found = await run(images, { lambda, statistics }, fetches);
      const [logits, residual, ...others] = found as [Float32Array, Float32Array, ...Float32Array[]];
      const fine: SignalArrays = Object.fromEntries(extras.map((name, index) => [name, others[index]]));
      const noise = noiseOf(fine, images);
      return { logits, residual, ...fine, ...(noise === undefined ? {} : { noise }) };
    },
  };
}

function assertNamed(kind: "input" | "output", names: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.find((name) => !names.includes(name));
  if (missing === undefined) return;
  throw new TypeError(
    `onnxRobustModel: \`session\` must have an ${kind} ${missing}, got ${names.join(", ")}. Export a network whose first layer ` +
      "is a CSC layer with λ as an input and its residual as an output, as `sdnet export --format onnx` does.",
  );
}
