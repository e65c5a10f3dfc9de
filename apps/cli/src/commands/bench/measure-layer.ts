import { createLayerStep, type LayerCase } from "./layer-step.js";
import { medianTime, type TimingOptions } from "./median-time.js";
import { peakTensorBytes } from "./peak-tensors.js";

const MEBIBYTE = 2 ** 20;

/** Speed and memory of a layer. */
export interface LayerResult extends Omit<LayerCase, "channels" | "atoms"> {
  /** `channels x atoms`, such as `"64x64"`. */
  readonly layer: string;
  /** Median time of a step. */
  readonly milliseconds: number;
  /** `batch` over that time. */
  readonly imagesPerSecond: number;
  /** Tensors at the worst moment of a step, beyond the layer's inputs. */
  readonly peakTensorMiB: number;
  /** Largest resident memory of this process so far. */
  readonly peakRssMiB: number;
}

/** Times one layer, then runs it once more to see how much memory its tensors take. */
export function measureLayer(layerCase: LayerCase, timing: TimingOptions): LayerResult {
  const { channels, atoms, batch, ...rest } = layerCase;
  const step = createLayerStep(layerCase);
  try {
    const milliseconds = medianTime(step.run, timing);
    const peakTensorMiB = peakTensorBytes(step.run) / MEBIBYTE;
    return {
      layer: `${channels}x${atoms}`,
      iterations: rest.iterations,
      gradient: rest.gradient,
      mode: rest.mode,
      batch,
      image: rest.image,
      milliseconds,
      imagesPerSecond: (1000 * batch) / milliseconds,
      peakTensorMiB,
      peakRssMiB: process.resourceUsage().maxRSS / 1024,
    };
  } finally {
    step.dispose();
  }
}
