import type { ImageBatch } from "../robust-model.js";
import type { ArrayCodedImages, ArrayExplanation, ArrayRobustModel } from "./array-model.js";
import { signalsIn } from "../signal.js";
import { arraySignalOf, noiseOf } from "./array-signal.js";

/**
 * Codes images at one λ by `model.code`. Without it, logits and signals come from one call of `model.explain`, if `hasSignals` says
 * that both are wanted; without that too, each answer codes them anew.
 */
export async function codeArrays(
  model: ArrayRobustModel,
  images: ImageBatch,
  { lambda, hasSignals }: { readonly lambda: number; readonly hasSignals: boolean },
): Promise<ArrayCodedImages> {
  if (model.code !== undefined) return withNoise(await model.code(images, lambda), images);
  let found: Promise<ArrayExplanation> | undefined;
  const explained = () => (found ??= hasSignals ? model.explain?.(images, lambda) : undefined);
  return {
    predict: async (statistics) => {
      const own = statistics === undefined ? await explained() : undefined;
      return own?.logits ?? model.predict(images, lambda, statistics);
    },
    signals: async () => {
      const known = await explained();
      const entries = signalsIn(model).map(async (signal) => {
        return [signal, known?.[signal] ?? (await arraySignalOf(model, images, { signal, lambda }))] as const;
      });
      return Object.fromEntries(await Promise.all(entries));
    },
    dispose: () => undefined,
  };
}

/** Coded images that give the noise too, where they give what it is read off. */
function withNoise(coded: ArrayCodedImages, images: ImageBatch): ArrayCodedImages {
  return {
    ...coded,
    signals: async () => {
      const signals = await coded.signals();
      const noise = signals.noise ?? noiseOf(signals, images);
      return noise === undefined ? signals : { ...signals, noise };
    },
  };
}
