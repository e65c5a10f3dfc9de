import type { ArrayStatistics, BatchLambda } from "../arrays/array-model.js";
import type { ImageBatch } from "../robust-model.js";
import { channelsFirst } from "./channels-first.js";
import type { OnnxSession, OnnxTensor } from "./onnx-session.js";
import { passNaN } from "./pass-nan.js";

/** One run of a session. */
export interface OnnxRun {
  /** λ, where the file takes it. */
  readonly lambda?: BatchLambda | undefined;
  /** Of the norms that the file takes statistics of; their own if left out. */
  readonly statistics?: ArrayStatistics | undefined;
  /** Names of the outputs that are wanted. */
  readonly fetches: readonly string[];
}

const MEAN = ".mean";
const VARIANCE = ".variance";

/**
 * Runs a network that `exportOnnx` of `@sdnet/models` or `sdnet export` wrote on images whose channels come last, as everywhere here.
 *
 * @returns The outputs that are wanted, by name; `NaN` for an image with a pixel that is not finite.
 * @throws RangeError where λ or pixels are of another number of images.
 * @throws TypeError for statistics of norms that the file does not take.
 */
export async function runOnnx(
  session: OnnxSession,
  images: ImageBatch,
  { lambda, statistics, fetches }: OnnxRun,
): Promise<Readonly<Record<string, Float32Array>>> {
  const { size, height, width, channels } = images;
  const results = await session.run(
    {
      images: tensorOf(channelsFirst(images), [size, channels, height, width]),
      ...(lambda === undefined ? {} : { lambda: lambdaTensor(lambda, size) }),
      ...statisticsFeeds(normsOf(session), statistics),
    },
    fetches,
  );
  const outputs = fetches.map((name) => results[name]?.data as Float32Array);
  passNaN(images, outputs);
  return Object.fromEntries(fetches.map((name, index) => [name, outputs[index] as Float32Array]));
}

/** Names of the norms whose statistics a file takes. */
export function normsOf({ inputNames }: OnnxSession): readonly string[] {
  return inputNames.filter((name) => name.endsWith(MEAN)).map((name) => name.slice(0, -MEAN.length));
}

function lambdaTensor(lambda: BatchLambda, size: number): OnnxTensor {
  const lambdas = typeof lambda === "number" ? Float32Array.of(lambda) : lambda;
  if (lambdas.length === 1 || lambdas.length === size) return tensorOf(lambdas, [lambdas.length]);
  throw new RangeError(
    `runOnnx: \`lambda\` must be one number or one for each of ${size} images, got ${lambdas.length}.`,
  );
}

/** The statistics of every norm that takes some; a negative variance asks for its own. */
function statisticsFeeds(
  norms: readonly string[],
  statistics: ArrayStatistics = {},
): Readonly<Record<string, OnnxTensor>> {
  const unknown = Object.keys(statistics).find((name) => !norms.includes(name));
  if (unknown !== undefined) {
    const taken = norms.length === 0 ? "none" : norms.join(", ");
    throw new TypeError(
      `runOnnx: \`statistics\` must be of norms that the file takes (${taken}), got ${unknown}. Export it with \`statistics\`.`,
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

/** A tensor as ONNX Runtime takes it. */
function tensorOf(data: Float32Array, dims: readonly number[]): OnnxTensor {
  return { type: "float32", location: "cpu", data, dims };
}
