import type {
  ArrayExplanation,
  ArrayRobustModel,
  ArrayStatistics,
  BatchLambda,
} from "../arrays/array-model.js";
import type { ImageBatch } from "../robust-model.js";
import { channelsFirst } from "./channels-first.js";
import type { OnnxSession, OnnxTensor } from "./onnx-session.js";

/** A network in ONNX Runtime. */
export interface OnnxRobustModel extends ArrayRobustModel {
  explain(images: ImageBatch, lambda: BatchLambda, statistics?: ArrayStatistics): Promise<ArrayExplanation>;
  readonly norms: readonly string[];
}

const MEAN = ".mean";
const VARIANCE = ".variance";

/**
 * A network that `exportOnnx` of `@sdnet/models` or `sdnet export` wrote, as {@link adaptiveClassifier} and `sweepArrays` need it: without
 * TensorFlow.js, in Node and in browsers. It has `roughness`, and takes statistics of norms, if it was exported with them.
 *
 * @param session - Of such a file, made with `onnxruntime-node` or `onnxruntime-web`. Stays the caller's.
 * @throws TypeError if it has no input `lambda`, or no output `residual`.
 */
export function onnxRobustModel(session: OnnxSession): OnnxRobustModel {
  const { inputNames, outputNames } = session;
  const hasRoughness = outputNames.includes("roughness");
  assertNamed("input", inputNames, ["images", "lambda"]);
  assertNamed("output", outputNames, ["logits", "residual"]);
  const norms = inputNames.filter((name) => name.endsWith(MEAN)).map((name) => name.slice(0, -MEAN.length));

  const run = async (
    images: ImageBatch,
    {
      lambda,
      statistics,
      fetches,
    }: { lambda: BatchLambda; statistics?: ArrayStatistics; fetches: readonly string[] },
  ): Promise<readonly Float32Array[]> => {
    const { size, height, width, channels } = images;
    const lambdas = typeof lambda === "number" ? Float32Array.of(lambda) : lambda;
    if (lambdas.length !== 1 && lambdas.length !== size) {
      throw new RangeError(
        `onnxRobustModel: \`lambda\` must be one number or one for each of ${size} images, got ${lambdas.length}.`,
      );
    }
    const results = await session.run(
      {
        images: tensorOf(channelsFirst(images), [size, channels, height, width]),
        lambda: tensorOf(lambdas, [lambdas.length]),
        ...statisticsFeeds(norms, statistics),
      },
      fetches,
    );
    return fetches.map((name) => results[name]?.data as Float32Array);
  };
  const signal = (name: string) => async (images: ImageBatch, lambda: BatchLambda) =>
    (await run(images, { lambda, fetches: [name] }))[0] as Float32Array;
  return {
    norms,
    predict: async (images, lambda, statistics) => {
      const [logits] = await run(images, { lambda, ...given(statistics), fetches: ["logits"] });
      return logits as Float32Array;
    },
    residual: signal("residual"),
    ...(hasRoughness ? { roughness: signal("roughness") } : {}),
    explain: async (images, lambda, statistics) => {
      const fetches = ["logits", "residual", ...(hasRoughness ? ["roughness"] : [])];
      const found = await run(images, { lambda, ...given(statistics), fetches });
      const [logits, residual, roughness] = found as [Float32Array, Float32Array, Float32Array?];
      return { logits, residual, ...(roughness === undefined ? {} : { roughness }) };
    },
  };
}

function given(statistics: ArrayStatistics | undefined): { readonly statistics?: ArrayStatistics } {
  return statistics === undefined ? {} : { statistics };
}

function assertNamed(kind: "input" | "output", names: readonly string[], wanted: readonly string[]): void {
  const missing = wanted.find((name) => !names.includes(name));
  if (missing === undefined) return;
  throw new TypeError(
    `onnxRobustModel: \`session\` must have an ${kind} ${missing}, got ${names.join(", ")}. Export a network whose first layer ` +
      "is a CSC layer with λ as an input and its residual as an output, as `sdnet export --format onnx` does.",
  );
}

/** The statistics of every norm that takes some; a negative variance asks for its own. */
function statisticsFeeds(
  norms: readonly string[],
  statistics: ArrayStatistics = {},
): Readonly<Record<string, OnnxTensor>> {
  const unknown = Object.keys(statistics).find((name) => !norms.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(
      `onnxRobustModel: \`statistics\` must be of norms that the file takes (${norms.join(", ") || "none"}), got ${unknown}. ` +
        "Export it with `statistics`.",
    );
  }
  const own = { mean: Float32Array.of(0), variance: Float32Array.of(-1), channels: 1 };
  const entries = norms.flatMap((name) => {
    const { mean, variance, channels } = statistics[name] ?? own;
    const rows = (values: Float32Array): OnnxTensor => tensorOf(values, [values.length / channels, channels]);
    return [
      [`${name}${MEAN}`, rows(mean)],
      [`${name}${VARIANCE}`, rows(variance)],
    ] as const;
  });
  return Object.fromEntries(entries);
}

/** What ONNX Runtime reads of a tensor. */
function tensorOf(data: Float32Array, dims: readonly number[]): OnnxTensor {
  return { type: "float32", location: "cpu", data, dims };
}
