import { noiseLevel } from "../noise-level.js";
import type { ImageBatch } from "../robust-model.js";
import { methodsOf, signalsIn, type Signal } from "../signal.js";
import type { ArrayRobustModel } from "./array-model.js";

/**
 * One number for each image, `[size]`, in squared units of normalised pixels; deviation and noise in units.
 *
 * @throws TypeError if the model cannot give this signal.
 */
export async function arraySignalOf(
  model: ArrayRobustModel,
  images: ImageBatch,
  { signal, lambda }: { readonly signal: Signal; readonly lambda: number },
): Promise<Float32Array> {
  const measured = await model[signal]?.(images, lambda);
  if (measured !== undefined) return measured;
  if (signal === "noise" && signalsIn(model).includes(signal)) {
    const roughness = await model.roughness?.(images, lambda);
    const deviation = await model.deviation?.(images, lambda);
    return noiseOf({ roughness, deviation }, images) as Float32Array;
  }
  throw new TypeError(
    `adaptiveClassifier: \`model\` must have ${methodsOf(signal)} where the signal is "${signal}", got none. ` +
      "Export it with that output, or choose a rule over the residual.",
  );
}

/** {@link noiseLevel} of each image, `[size]`, read off two signals of theirs; undefined where one of them is missing. */
export function noiseOf(
  { roughness, deviation }: Readonly<Partial<Record<Signal, Float32Array | undefined>>>,
  { height, width, channels }: ImageBatch,
): Float32Array | undefined {
  if (roughness === undefined || deviation === undefined) return undefined;
  const values = height * width * channels;
  return roughness.map((energy, image) => noiseLevel(energy, deviation[image] ?? NaN, values));
}
