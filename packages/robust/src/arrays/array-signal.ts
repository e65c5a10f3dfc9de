import type { ImageBatch } from "../robust-model.js";
import { SIGNALS, type Signal } from "../signal.js";
import type { ArrayRobustModel } from "./array-model.js";

/** The signals that a model can give. */
export function arraySignalsOf(model: ArrayRobustModel): readonly Signal[] {
  return SIGNALS.filter((signal) => signal === "residual" || model.roughness !== undefined);
}

/**
 * One number for each image, `[size]`, in squared units of normalised pixels.
 *
 * @throws TypeError if the model cannot give this signal.
 */
export async function arraySignalOf(
  model: ArrayRobustModel,
  images: ImageBatch,
  { signal, lambda }: { readonly signal: Signal; readonly lambda: number },
): Promise<Float32Array> {
  if (signal === "residual") return model.residual(images, lambda);
  if (model.roughness === undefined) {
    throw new TypeError(
      'adaptiveClassifier: `model` must have `roughness` where the signal is "roughness", got none. ' +
        "Export it with that output, or choose a rule over the residual.",
    );
  }
  return model.roughness(images, lambda);
}
