import type { ImageBatch } from "../robust-model.js";
import { SIGNALS, type Signal } from "../signal.js";
import type { ArrayRobustModel } from "./array-model.js";

/** The signals that a model can give. */
export function arraySignalsOf(model: ArrayRobustModel): readonly Signal[] {
  return SIGNALS.filter((signal) => model[signal] !== undefined);
}

/**
 * One number for each image, `[size]`, in squared units of normalised pixels; the deviation in units.
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
  throw new TypeError(
    `adaptiveClassifier: \`model\` must have \`${signal}\` where the signal is "${signal}", got none. ` +
      "Export it with that output, or choose a rule over the residual.",
  );
}
